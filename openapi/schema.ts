// Made from openapi.json; not edited by hand.
export interface paths {
    "/api/v1/installation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what this bank is called and whether it is a demo */
        get: operations["getInstallation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the mailbox of the demo
         * @description Exists in the demo only; anywhere else the answer is 404.
         */
        get: operations["listDemoMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to sign in
         * @description Sends a one-time link to the address if it has an account. The answer is always the same.
         */
        post: operations["requestSignInLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with the secret of a link
         * @description Uses the link up and sets the session cookie. Opening the link alone never does.
         */
        post: operations["startSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I, and what may I do */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in */
        get: operations["listMySessions"];
        put?: never;
        post?: never;
        /** Sign out everywhere */
        delete: operations["endAllSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out here */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My API tokens */
        get: operations["listMyTokens"];
        put?: never;
        /**
         * Make an API token
         * @description The token acts with your own rights, for programs. Its secret is shown this once.
         */
        post: operations["createMyToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End an API token */
        delete: operations["endMyToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the people who may sign in */
        get: operations["listAccounts"];
        put?: never;
        /**
         * Let a colleague sign in
         * @description An engagement lead adds staff of the own organisation; an administrator anyone.
         */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one account */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change, suspend or bring back an account
         * @description Suspending ends every session and token of the account at once.
         */
        patch: operations["updateAccount"];
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List organisations by name */
        get: operations["listOrganisations"];
        put?: never;
        /** Add an organisation */
        post: operations["createOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one organisation */
        get: operations["getOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an organisation */
        patch: operations["updateOrganisation"];
        trace?: never;
    };
    "/api/v1/vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read every word of the bank */
        get: operations["getVocabulary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vocabulary/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a word
         * @description Its code makes the request safe to repeat: a second time it is refused as taken.
         */
        post: operations["createTerm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vocabulary/{kind}/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a word, or put it away */
        patch: operations["updateTerm"];
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List roles with their attribute profiles */
        get: operations["listRoles"];
        put?: never;
        /** Add a role */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a role, or put it away */
        patch: operations["updateRole"];
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/style.css": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SignInLinkCreate: {
            /**
             * Format: email
             * @example coordinator@demo.example
             */
            email: string;
            /** @description Where to go after signing in */
            returnTo?: string;
        };
        SessionCreate: {
            /** @description The secret of the link */
            token: string;
        };
        ApiTokenCreate: {
            /** @description What the token is for */
            name: string;
            /**
             * @description Days until it ends
             * @default 90
             */
            days: number;
        };
        AccountCreate: {
            name: string;
            /**
             * Format: email
             * @example coordinator@demo.example
             */
            email: string;
            /** @default null */
            organisationId: string | null;
            /** @default null */
            staffRole: components["schemas"]["StaffRole"] | null;
            /** @default false */
            administrator: boolean;
        };
        /** @enum {string} */
        StaffRole: "coordinator" | "engagement_lead";
        AccountUpdate: {
            name?: string;
            /** @enum {string} */
            status?: "active" | "suspended";
            staffRole?: components["schemas"]["StaffRole"];
        };
        /** @enum {string} */
        Sector: "provider" | "commissioner" | "council" | "healthwatch" | "voluntary" | "educator" | "business" | "social_enterprise" | "other";
        OrganisationCreate: {
            name: string;
            sector: components["schemas"]["Sector"];
            /** @default null */
            odsCode: string | null;
            /** @default null */
            outcode: string | null;
            /** @default null */
            website: string | null;
        };
        OrganisationUpdate: {
            name?: string;
            sector?: components["schemas"]["Sector"];
            odsCode?: string | null;
            outcode?: string | null;
            website?: string | null;
            /** @description Put away: no longer offered for choice */
            archived?: boolean;
        };
        TermCreate: {
            code: string;
            label: string;
            /** @default  */
            description: string;
            /** @default null */
            category: string | null;
            /** @default [] */
            aliases: string[];
        };
        /** @enum {string} */
        OpenTermKind: "theme" | "opportunity_kind" | "support_need" | "language" | "recognition";
        TermUpdate: {
            label?: string;
            description?: string;
            category?: string | null;
            aliases?: string[];
            /** @description Of an attribute only */
            levels?: string[];
            /** @description No longer offered; stays where it is in use */
            archived?: boolean;
        };
        /** @enum {string} */
        TermKind: "experience_kind" | "leader_type" | "position" | "stage" | "attribute" | "theme" | "opportunity_kind" | "influence_level" | "support_need" | "language" | "recognition";
        RoleCreate: {
            code: string;
            label: string;
            description: string;
            leaderType: string;
            /** @enum {string} */
            category: "system_influencer" | "community_enabler";
            /** @enum {string} */
            formality: "formal" | "informal";
            kind: string;
            profile: components["schemas"]["ProfileItem"][];
        };
        ProfileItem: {
            attribute: string;
            level: number;
            importance: number;
        };
        RoleUpdate: {
            label?: string;
            description?: string;
            leaderType?: string;
            /** @enum {string} */
            category?: "system_influencer" | "community_enabler";
            /** @enum {string} */
            formality?: "formal" | "informal";
            kind?: string;
            profile?: components["schemas"]["ProfileItem"][];
            archived?: boolean;
        };
        Installation: {
            bankName: string;
            /** @description Invented people only, and a mailbox page at /demo/mail */
            demo: boolean;
            sessionIdleMinutes: number;
        };
        RequestInvalid: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "request.invalid";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        FieldIssue: {
            /** @description Where: a dotted path such as contact.email or wanted.attributes.0.level */
            field: string;
            /** @description What is wrong and what would be right, in plain words */
            message: string;
        };
        AccessCrossSite: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "access.cross_site";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        RequestTooLarge: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "request.too_large";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        RequestMediaTypeUnsupported: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "request.media_type_unsupported";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        RequestTooMany: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "request.too_many";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        ServerFault: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "server.fault";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        ServerUnavailable: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "server.unavailable";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        DemoMessages: {
            items: {
                /** Format: uuid */
                id: string;
                recipient: string;
                subject: string;
                text: string;
                /** Format: date-time */
                sentAt: string;
            }[];
            nextCursor: string | null;
        };
        RequestNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "request.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        /** @description The same answer whether the address is known or not */
        SignInLinkSent: {
            message: string;
        };
        SessionStarted: {
            me: components["schemas"]["Me"];
            returnTo: string | null;
        };
        /** @description The signed-in person and what they may do */
        Me: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            staffRole: components["schemas"]["StaffRole"] | null;
            administrator: boolean;
            /** @description Your own record, where you are a leader */
            leaderId: string | null;
            abilities: {
                seeRegister: boolean;
                editLeaders: boolean;
                writeOpportunities: boolean;
                importLeaders: boolean;
                manageStaff: boolean;
                manageVocabulary: boolean;
                manageOrganisations: boolean;
                makeTokens: boolean;
                seeOwnMatches: boolean;
            };
        };
        AccessLinkSpent: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "access.link_spent";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        AccessSignInRequired: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "access.sign_in_required";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        AccessDenied: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "access.denied";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        SessionPage: {
            items: components["schemas"]["Session"][];
            /** @description Ask for the next page with it; null on the last page */
            nextCursor: string | null;
        };
        Session: {
            /** Format: uuid */
            id: string;
            device: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            seenAt: string;
            current: boolean;
        };
        AccessCrossSiteOrAccessDenied: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "access.cross_site" | "access.denied";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        ApiTokenPage: {
            items: components["schemas"]["ApiToken"][];
            /** @description Ask for the next page with it; null on the last page */
            nextCursor: string | null;
        };
        ApiToken: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            createdAt: string;
            usedAt: string | null;
            /** Format: date-time */
            expiresAt: string;
        };
        ApiTokenMade: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            createdAt: string;
            usedAt: string | null;
            /** Format: date-time */
            expiresAt: string;
            /** @description The secret, shown once; null when the request is repeated */
            token: string | null;
        };
        RequestIdempotencyKeyRequiredOrRequestInvalid: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "request.idempotency_key_required" | "request.invalid";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        AccessTokenNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "access.token_not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        RequestIdempotencyKeyReused: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "request.idempotency_key_reused";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        AccessTokenNotFoundOrRequestNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "access.token_not_found" | "request.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        RequestAddressTooLong: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "request.address_too_long";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        AccountPage: {
            items: components["schemas"]["Account"][];
            /** @description Ask for the next page with it; null on the last page */
            nextCursor: string | null;
        };
        Account: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            /** @enum {string} */
            status: "active" | "suspended";
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            staffRole: components["schemas"]["StaffRole"] | null;
            administrator: boolean;
            version: number;
            abilities: {
                update: boolean;
            };
        };
        AccessAccountNotFoundOrRequestNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "access.account_not_found" | "request.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        AccessAccountNotFoundOrOrganisationsNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "access.account_not_found" | "organisations.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        AccessEmailTaken: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "access.email_taken";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        AccessOwnAccount: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "access.own_account";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        RequestVersionStale: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "request.version_stale";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        RequestVersionRequired: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "request.version_required";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        OrganisationPage: {
            items: components["schemas"]["Organisation"][];
            /** @description Ask for the next page with it; null on the last page */
            nextCursor: string | null;
        };
        Organisation: {
            /** Format: uuid */
            id: string;
            name: string;
            sector: components["schemas"]["Sector"];
            odsCode: string | null;
            outcode: string | null;
            website: string | null;
            version: number;
            abilities: {
                update: boolean;
            };
        };
        OrganisationsNotFoundOrRequestNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "organisations.not_found" | "request.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        OrganisationsNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "organisations.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        OrganisationsTaken: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "organisations.taken";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        PlacesOutcodeUnknownOrRequestIdempotencyKeyReused: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "places.outcode_unknown" | "request.idempotency_key_reused";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        PlacesOutcodeUnknown: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "places.outcode_unknown";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        /** @description Every word of the bank, by kind, in the order to show */
        Vocabulary: {
            experienceKinds: components["schemas"]["Term"][];
            leaderTypes: components["schemas"]["Term"][];
            positions: components["schemas"]["Term"][];
            stages: components["schemas"]["Term"][];
            attributes: components["schemas"]["Term"][];
            themes: components["schemas"]["Term"][];
            opportunityKinds: components["schemas"]["Term"][];
            influenceLevels: components["schemas"]["Term"][];
            supportNeeds: components["schemas"]["Term"][];
            languages: components["schemas"]["Term"][];
            recognition: components["schemas"]["Term"][];
            abilities: {
                update: boolean;
            };
        };
        Term: {
            kind: components["schemas"]["TermKind"];
            code: string;
            label: string;
            description: string;
            /** @description The group it is listed under; of a leader type its category */
            category: string | null;
            /** @description Of a leader type: inside, outside_inside or outside */
            position: string | null;
            /** @description Other words that people use for it; search and import know them */
            aliases: string[];
            /** @description Of an attribute: what levels 0 to 4 look like */
            levels: string[];
            version: number;
            archived: boolean;
        };
        VocabularyFullOrVocabularyTaken: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "vocabulary.full" | "vocabulary.taken";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        RequestNotFoundOrVocabularyNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "request.not_found" | "vocabulary.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        RoleList: {
            items: components["schemas"]["Role"][];
            nextCursor: string | null;
            abilities: {
                update: boolean;
            };
        };
        Role: {
            /** Format: uuid */
            id: string;
            code: string;
            label: string;
            description: string;
            leaderType: string;
            /** @enum {string} */
            category: "system_influencer" | "community_enabler";
            /** @enum {string} */
            formality: "formal" | "informal";
            kind: string;
            /** @description The attributes that the role calls for */
            profile: components["schemas"]["ProfileItem"][];
            version: number;
            archived: boolean;
        };
        VocabularyNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "vocabulary.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        VocabularyTaken: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "vocabulary.taken";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        RequestIdempotencyKeyReusedOrVocabularyUnknownCode: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "request.idempotency_key_reused" | "vocabulary.unknown_code";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        VocabularyUnknownCode: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "vocabulary.unknown_code";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type SignInLinkCreate = components['schemas']['SignInLinkCreate'];
export type SessionCreate = components['schemas']['SessionCreate'];
export type ApiTokenCreate = components['schemas']['ApiTokenCreate'];
export type AccountCreate = components['schemas']['AccountCreate'];
export type StaffRole = components['schemas']['StaffRole'];
export type AccountUpdate = components['schemas']['AccountUpdate'];
export type Sector = components['schemas']['Sector'];
export type OrganisationCreate = components['schemas']['OrganisationCreate'];
export type OrganisationUpdate = components['schemas']['OrganisationUpdate'];
export type TermCreate = components['schemas']['TermCreate'];
export type OpenTermKind = components['schemas']['OpenTermKind'];
export type TermUpdate = components['schemas']['TermUpdate'];
export type TermKind = components['schemas']['TermKind'];
export type RoleCreate = components['schemas']['RoleCreate'];
export type ProfileItem = components['schemas']['ProfileItem'];
export type RoleUpdate = components['schemas']['RoleUpdate'];
export type Installation = components['schemas']['Installation'];
export type RequestInvalid = components['schemas']['RequestInvalid'];
export type FieldIssue = components['schemas']['FieldIssue'];
export type AccessCrossSite = components['schemas']['AccessCrossSite'];
export type RequestTooLarge = components['schemas']['RequestTooLarge'];
export type RequestMediaTypeUnsupported = components['schemas']['RequestMediaTypeUnsupported'];
export type RequestTooMany = components['schemas']['RequestTooMany'];
export type ServerFault = components['schemas']['ServerFault'];
export type ServerUnavailable = components['schemas']['ServerUnavailable'];
export type DemoMessages = components['schemas']['DemoMessages'];
export type RequestNotFound = components['schemas']['RequestNotFound'];
export type SignInLinkSent = components['schemas']['SignInLinkSent'];
export type SessionStarted = components['schemas']['SessionStarted'];
export type Me = components['schemas']['Me'];
export type AccessLinkSpent = components['schemas']['AccessLinkSpent'];
export type AccessSignInRequired = components['schemas']['AccessSignInRequired'];
export type AccessDenied = components['schemas']['AccessDenied'];
export type SessionPage = components['schemas']['SessionPage'];
export type Session = components['schemas']['Session'];
export type AccessCrossSiteOrAccessDenied = components['schemas']['AccessCrossSiteOrAccessDenied'];
export type ApiTokenPage = components['schemas']['ApiTokenPage'];
export type ApiToken = components['schemas']['ApiToken'];
export type ApiTokenMade = components['schemas']['ApiTokenMade'];
export type RequestIdempotencyKeyRequiredOrRequestInvalid = components['schemas']['RequestIdempotencyKeyRequiredOrRequestInvalid'];
export type AccessTokenNotFound = components['schemas']['AccessTokenNotFound'];
export type RequestIdempotencyKeyReused = components['schemas']['RequestIdempotencyKeyReused'];
export type AccessTokenNotFoundOrRequestNotFound = components['schemas']['AccessTokenNotFoundOrRequestNotFound'];
export type RequestAddressTooLong = components['schemas']['RequestAddressTooLong'];
export type AccountPage = components['schemas']['AccountPage'];
export type Account = components['schemas']['Account'];
export type AccessAccountNotFoundOrRequestNotFound = components['schemas']['AccessAccountNotFoundOrRequestNotFound'];
export type AccessAccountNotFoundOrOrganisationsNotFound = components['schemas']['AccessAccountNotFoundOrOrganisationsNotFound'];
export type AccessEmailTaken = components['schemas']['AccessEmailTaken'];
export type AccessOwnAccount = components['schemas']['AccessOwnAccount'];
export type RequestVersionStale = components['schemas']['RequestVersionStale'];
export type RequestVersionRequired = components['schemas']['RequestVersionRequired'];
export type OrganisationPage = components['schemas']['OrganisationPage'];
export type Organisation = components['schemas']['Organisation'];
export type OrganisationsNotFoundOrRequestNotFound = components['schemas']['OrganisationsNotFoundOrRequestNotFound'];
export type OrganisationsNotFound = components['schemas']['OrganisationsNotFound'];
export type OrganisationsTaken = components['schemas']['OrganisationsTaken'];
export type PlacesOutcodeUnknownOrRequestIdempotencyKeyReused = components['schemas']['PlacesOutcodeUnknownOrRequestIdempotencyKeyReused'];
export type PlacesOutcodeUnknown = components['schemas']['PlacesOutcodeUnknown'];
export type Vocabulary = components['schemas']['Vocabulary'];
export type Term = components['schemas']['Term'];
export type VocabularyFullOrVocabularyTaken = components['schemas']['VocabularyFullOrVocabularyTaken'];
export type RequestNotFoundOrVocabularyNotFound = components['schemas']['RequestNotFoundOrVocabularyNotFound'];
export type RoleList = components['schemas']['RoleList'];
export type Role = components['schemas']['Role'];
export type VocabularyNotFound = components['schemas']['VocabularyNotFound'];
export type VocabularyTaken = components['schemas']['VocabularyTaken'];
export type RequestIdempotencyKeyReusedOrVocabularyUnknownCode = components['schemas']['RequestIdempotencyKeyReusedOrVocabularyUnknownCode'];
export type VocabularyUnknownCode = components['schemas']['VocabularyUnknownCode'];
export type $defs = Record<string, never>;
export interface operations {
    getInstallation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Installation"];
                };
            };
            /** @description Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalid"];
                };
            };
            /** @description This request came from another website */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSite"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    listDemoMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoMessages"];
                };
            };
            /** @description Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalid"];
                };
            };
            /** @description This request came from another website */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSite"];
                };
            };
            /** @description There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestNotFound"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    requestSignInLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInLinkCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInLinkSent"];
                };
            };
            /** @description Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalid"];
                };
            };
            /** @description This request came from another website */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSite"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    startSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionStarted"];
                };
            };
            /** @description Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalid"];
                };
            };
            /** @description This request came from another website */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSite"];
                };
            };
            /** @description This sign-in link no longer works */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessLinkSpent"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalid"];
                };
            };
            /** @description You need to sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessSignInRequired"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessDenied"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    listMySessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalid"];
                };
            };
            /** @description You need to sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessSignInRequired"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessDenied"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    endAllSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalid"];
                };
            };
            /** @description You need to sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessSignInRequired"];
                };
            };
            /** @description This request came from another website / Your role does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSiteOrAccessDenied"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalid"];
                };
            };
            /** @description You need to sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessSignInRequired"];
                };
            };
            /** @description This request came from another website / Your role does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSiteOrAccessDenied"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    listMyTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenPage"];
                };
            };
            /** @description Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalid"];
                };
            };
            /** @description You need to sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessSignInRequired"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessDenied"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    createMyToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiTokenCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenMade"];
                };
            };
            /** @description Give this request a key of its own / Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestIdempotencyKeyRequiredOrRequestInvalid"];
                };
            };
            /** @description You need to sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessSignInRequired"];
                };
            };
            /** @description This request came from another website / Your role does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSiteOrAccessDenied"];
                };
            };
            /** @description There is no such token of yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessTokenNotFound"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description This key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestIdempotencyKeyReused"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    endMyToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalid"];
                };
            };
            /** @description You need to sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessSignInRequired"];
                };
            };
            /** @description This request came from another website / Your role does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSiteOrAccessDenied"];
                };
            };
            /** @description There is no such token of yours / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessTokenNotFoundOrRequestNotFound"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestAddressTooLong"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                /** @description How many, 1 to 100 */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            /** @description Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalid"];
                };
            };
            /** @description You need to sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessSignInRequired"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessDenied"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Give this request a key of its own / Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestIdempotencyKeyRequiredOrRequestInvalid"];
                };
            };
            /** @description You need to sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessSignInRequired"];
                };
            };
            /** @description This request came from another website / Your role does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSiteOrAccessDenied"];
                };
            };
            /** @description There is no such account / There is no such organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessAccountNotFoundOrOrganisationsNotFound"];
                };
            };
            /** @description There is an account with this e-mail address */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessEmailTaken"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description This key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestIdempotencyKeyReused"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalid"];
                };
            };
            /** @description You need to sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessSignInRequired"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessDenied"];
                };
            };
            /** @description There is no such account / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessAccountNotFoundOrRequestNotFound"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestAddressTooLong"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountUpdate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalid"];
                };
            };
            /** @description You need to sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessSignInRequired"];
                };
            };
            /** @description This request came from another website / Your role does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSiteOrAccessDenied"];
                };
            };
            /** @description There is no such account / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessAccountNotFoundOrRequestNotFound"];
                };
            };
            /** @description You cannot suspend or demote yourself */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessOwnAccount"];
                };
            };
            /** @description Someone changed this while you were working on it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestVersionStale"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestAddressTooLong"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description Say which version you are changing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestVersionRequired"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    listOrganisations: {
        parameters: {
            query?: {
                /** @description How many, 1 to 100 */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                sector?: components["schemas"]["Sector"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationPage"];
                };
            };
            /** @description Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalid"];
                };
            };
            /** @description You need to sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessSignInRequired"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessDenied"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    createOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description Give this request a key of its own / Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestIdempotencyKeyRequiredOrRequestInvalid"];
                };
            };
            /** @description You need to sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessSignInRequired"];
                };
            };
            /** @description This request came from another website / Your role does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSiteOrAccessDenied"];
                };
            };
            /** @description There is no such organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OrganisationsNotFound"];
                };
            };
            /** @description There is such an organisation already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OrganisationsTaken"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description This outcode is not known / This key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlacesOutcodeUnknownOrRequestIdempotencyKeyReused"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    getOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalid"];
                };
            };
            /** @description You need to sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessSignInRequired"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessDenied"];
                };
            };
            /** @description There is no such organisation / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OrganisationsNotFoundOrRequestNotFound"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestAddressTooLong"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    updateOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationUpdate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalid"];
                };
            };
            /** @description You need to sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessSignInRequired"];
                };
            };
            /** @description This request came from another website / Your role does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSiteOrAccessDenied"];
                };
            };
            /** @description There is no such organisation / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OrganisationsNotFoundOrRequestNotFound"];
                };
            };
            /** @description There is such an organisation already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OrganisationsTaken"];
                };
            };
            /** @description Someone changed this while you were working on it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestVersionStale"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestAddressTooLong"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description This outcode is not known */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlacesOutcodeUnknown"];
                };
            };
            /** @description Say which version you are changing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestVersionRequired"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    getVocabulary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vocabulary"];
                };
            };
            /** @description Default Response */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalid"];
                };
            };
            /** @description You need to sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessSignInRequired"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessDenied"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    createTerm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["schemas"]["OpenTermKind"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TermCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Term"];
                };
            };
            /** @description Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalid"];
                };
            };
            /** @description You need to sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessSignInRequired"];
                };
            };
            /** @description This request came from another website / Your role does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSiteOrAccessDenied"];
                };
            };
            /** @description There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestNotFound"];
                };
            };
            /** @description There is no room for another word of this kind / This code is in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["VocabularyFullOrVocabularyTaken"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestAddressTooLong"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    updateTerm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["schemas"]["TermKind"];
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TermUpdate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Term"];
                };
            };
            /** @description Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalid"];
                };
            };
            /** @description You need to sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessSignInRequired"];
                };
            };
            /** @description This request came from another website / Your role does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSiteOrAccessDenied"];
                };
            };
            /** @description There is nothing at this address / There is no such word in the vocabulary */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestNotFoundOrVocabularyNotFound"];
                };
            };
            /** @description Someone changed this while you were working on it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestVersionStale"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestAddressTooLong"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description Say which version you are changing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestVersionRequired"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleList"];
                };
            };
            /** @description Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalid"];
                };
            };
            /** @description You need to sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessSignInRequired"];
                };
            };
            /** @description Your role does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessDenied"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description Give this request a key of its own / Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestIdempotencyKeyRequiredOrRequestInvalid"];
                };
            };
            /** @description You need to sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessSignInRequired"];
                };
            };
            /** @description This request came from another website / Your role does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSiteOrAccessDenied"];
                };
            };
            /** @description There is no such word in the vocabulary */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["VocabularyNotFound"];
                };
            };
            /** @description This code is in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["VocabularyTaken"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description This key was used for another request / A code is not in the vocabulary */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestIdempotencyKeyReusedOrVocabularyUnknownCode"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
    updateRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleUpdate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestInvalid"];
                };
            };
            /** @description You need to sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessSignInRequired"];
                };
            };
            /** @description This request came from another website / Your role does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSiteOrAccessDenied"];
                };
            };
            /** @description There is nothing at this address / There is no such word in the vocabulary */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestNotFoundOrVocabularyNotFound"];
                };
            };
            /** @description Someone changed this while you were working on it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestVersionStale"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooLarge"];
                };
            };
            /** @description The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestAddressTooLong"];
                };
            };
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description A code is not in the vocabulary */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["VocabularyUnknownCode"];
                };
            };
            /** @description Say which version you are changing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestVersionRequired"];
                };
            };
            /** @description Too many requests in a short time */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestTooMany"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerFault"];
                };
            };
            /** @description The bank cannot answer just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ServerUnavailable"];
                };
            };
        };
    };
}
type FlattenedDeepRequired<T> = {
    [K in keyof T]-?: FlattenedDeepRequired<T[K] extends unknown[] | undefined | null ? Extract<T[K], unknown[]>[number] : T[K]>;
};
type ReadonlyArray<T> = [
    Exclude<T, undefined>
] extends [
    unknown[]
] ? Readonly<Exclude<T, undefined>> : Readonly<Exclude<T, undefined>[]>;
export const staffRoleValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["StaffRole"]> = ["coordinator", "engagement_lead"];
export const accountUpdateStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccountUpdate"]["status"]> = ["active", "suspended"];
export const sectorValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Sector"]> = ["provider", "commissioner", "council", "healthwatch", "voluntary", "educator", "business", "social_enterprise", "other"];
export const openTermKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpenTermKind"]> = ["theme", "opportunity_kind", "support_need", "language", "recognition"];
export const termKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["TermKind"]> = ["experience_kind", "leader_type", "position", "stage", "attribute", "theme", "opportunity_kind", "influence_level", "support_need", "language", "recognition"];
export const roleCreateCategoryValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RoleCreate"]["category"]> = ["system_influencer", "community_enabler"];
export const roleCreateFormalityValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RoleCreate"]["formality"]> = ["formal", "informal"];
export const roleUpdateCategoryValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RoleUpdate"]["category"]> = ["system_influencer", "community_enabler"];
export const roleUpdateFormalityValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RoleUpdate"]["formality"]> = ["formal", "informal"];
export const requestInvalidCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RequestInvalid"]["code"]> = ["request.invalid"];
export const accessCrossSiteCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccessCrossSite"]["code"]> = ["access.cross_site"];
export const requestTooLargeCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RequestTooLarge"]["code"]> = ["request.too_large"];
export const requestMediaTypeUnsupportedCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RequestMediaTypeUnsupported"]["code"]> = ["request.media_type_unsupported"];
export const requestTooManyCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RequestTooMany"]["code"]> = ["request.too_many"];
export const serverFaultCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ServerFault"]["code"]> = ["server.fault"];
export const serverUnavailableCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ServerUnavailable"]["code"]> = ["server.unavailable"];
export const requestNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RequestNotFound"]["code"]> = ["request.not_found"];
export const accessLinkSpentCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccessLinkSpent"]["code"]> = ["access.link_spent"];
export const accessSignInRequiredCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccessSignInRequired"]["code"]> = ["access.sign_in_required"];
export const accessDeniedCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccessDenied"]["code"]> = ["access.denied"];
export const accessCrossSiteOrAccessDeniedCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccessCrossSiteOrAccessDenied"]["code"]> = ["access.cross_site", "access.denied"];
export const requestIdempotencyKeyRequiredOrRequestInvalidCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RequestIdempotencyKeyRequiredOrRequestInvalid"]["code"]> = ["request.idempotency_key_required", "request.invalid"];
export const accessTokenNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccessTokenNotFound"]["code"]> = ["access.token_not_found"];
export const requestIdempotencyKeyReusedCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RequestIdempotencyKeyReused"]["code"]> = ["request.idempotency_key_reused"];
export const accessTokenNotFoundOrRequestNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccessTokenNotFoundOrRequestNotFound"]["code"]> = ["access.token_not_found", "request.not_found"];
export const requestAddressTooLongCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RequestAddressTooLong"]["code"]> = ["request.address_too_long"];
export const accountStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Account"]["status"]> = ["active", "suspended"];
export const accessAccountNotFoundOrRequestNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccessAccountNotFoundOrRequestNotFound"]["code"]> = ["access.account_not_found", "request.not_found"];
export const accessAccountNotFoundOrOrganisationsNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccessAccountNotFoundOrOrganisationsNotFound"]["code"]> = ["access.account_not_found", "organisations.not_found"];
export const accessEmailTakenCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccessEmailTaken"]["code"]> = ["access.email_taken"];
export const accessOwnAccountCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccessOwnAccount"]["code"]> = ["access.own_account"];
export const requestVersionStaleCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RequestVersionStale"]["code"]> = ["request.version_stale"];
export const requestVersionRequiredCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RequestVersionRequired"]["code"]> = ["request.version_required"];
export const organisationsNotFoundOrRequestNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OrganisationsNotFoundOrRequestNotFound"]["code"]> = ["organisations.not_found", "request.not_found"];
export const organisationsNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OrganisationsNotFound"]["code"]> = ["organisations.not_found"];
export const organisationsTakenCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OrganisationsTaken"]["code"]> = ["organisations.taken"];
export const placesOutcodeUnknownOrRequestIdempotencyKeyReusedCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PlacesOutcodeUnknownOrRequestIdempotencyKeyReused"]["code"]> = ["places.outcode_unknown", "request.idempotency_key_reused"];
export const placesOutcodeUnknownCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PlacesOutcodeUnknown"]["code"]> = ["places.outcode_unknown"];
export const vocabularyFullOrVocabularyTakenCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["VocabularyFullOrVocabularyTaken"]["code"]> = ["vocabulary.full", "vocabulary.taken"];
export const requestNotFoundOrVocabularyNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RequestNotFoundOrVocabularyNotFound"]["code"]> = ["request.not_found", "vocabulary.not_found"];
export const roleCategoryValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Role"]["category"]> = ["system_influencer", "community_enabler"];
export const roleFormalityValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Role"]["formality"]> = ["formal", "informal"];
export const vocabularyNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["VocabularyNotFound"]["code"]> = ["vocabulary.not_found"];
export const vocabularyTakenCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["VocabularyTaken"]["code"]> = ["vocabulary.taken"];
export const requestIdempotencyKeyReusedOrVocabularyUnknownCodeCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RequestIdempotencyKeyReusedOrVocabularyUnknownCode"]["code"]> = ["request.idempotency_key_reused", "vocabulary.unknown_code"];
export const vocabularyUnknownCodeCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["VocabularyUnknownCode"]["code"]> = ["vocabulary.unknown_code"];
