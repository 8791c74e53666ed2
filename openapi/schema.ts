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
         * @description An engagement lead adds staff of the own organisation; an administrator anyone. The account waits until the owner of the address has signed in by the link that is mailed to them. The answer tells nobody whether the address signs in to an account elsewhere.
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
    "/api/v1/organisation-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how your organisation wants to work */
        get: operations["getOrganisationSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change how your organisation wants to work */
        patch: operations["updateOrganisationSettings"];
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
        /** Add a word */
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
    "/api/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find outcodes by how they begin */
        get: operations["listPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what needs me today */
        get: operations["getHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find people
         * @description An e-mail address or phone number finds the people of your own register who have exactly that.
         */
        get: operations["listLeaders"];
        put?: never;
        /** Put a person on the register */
        post: operations["createLeader"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaders/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count people by every filter */
        get: operations["countLeaders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one person
         * @description The whole record for the organisation that holds it; what the person agreed to for a partner.
         */
        get: operations["getLeader"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a person’s record
         * @description What is not named stays as it is. Ratings, stage and consents are added to their histories.
         */
        patch: operations["updateLeader"];
        trace?: never;
    };
    "/api/v1/leaders/{id}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a person sign in to their own record
         * @description They sign in by a link sent to the address in their record. Doing it twice changes nothing.
         */
        post: operations["openLeaderAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent-purposes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What data is used for, with the words that people agree to */
        get: operations["listConsentPurposes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent-purposes/{purpose}": {
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
        /** Change the basis in law of a purpose */
        patch: operations["updateConsentPurpose"];
        trace?: never;
    };
    "/api/v1/consent-purposes/{purpose}/wordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every wording that a purpose ever had, newest first */
        get: operations["listConsentWordings"];
        put?: never;
        /**
         * Publish new words for a purpose
         * @description Earlier words stay as they are, with everybody who agreed to them.
         */
        post: operations["publishConsentWording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I agreed to, and when */
        get: operations["listMyConsents"];
        put?: never;
        /**
         * Agree, refuse, or take it back
         * @description Counts from the very next request on, for everybody, partners included.
         */
        post: operations["answerConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaders/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a person of your register agreed to, and when */
        get: operations["listConsents"];
        put?: never;
        /** Write down what a person said by phone, on paper or through others */
        post: operations["recordConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaders/{id}/guardian-consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the guardian of a child of your register said, and the words to ask with */
        get: operations["listGuardianConsents"];
        put?: never;
        /**
         * Write down what the guardian of somebody under 16 said
         * @description A yes lets the child take part; anything else stops it, from the very next request on, everywhere.
         */
        post: operations["recordGuardianConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/leader": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read my own record */
        get: operations["getMyLeader"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change my own record, or take a break
         * @description What is not named stays as it is. Own ratings are added to their history.
         */
        patch: operations["updateMyLeader"];
        trace?: never;
    };
    "/api/v1/me/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has seen me, when and why */
        get: operations["listMyReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/leader/leaving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave the bank, and take back everything that I agreed to
         * @description The record stays one’s own to read, to take and to erase. The next yes that the person gives is the way back.
         */
        post: operations["leaveBank"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the question behind a link
         * @description Uses nothing up, so that programs that open links before people do no harm. A POST, because a secret does not belong in an address that is logged.
         */
        post: operations["openQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer the question behind a link, once
         * @description Counts from the very next request on.
         */
        post: operations["answerQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaders/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to a person of your register, and what became of it */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to me, and what was held back */
        get: operations["listMyMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what is to be said to a person by phone, text or letter */
        get: operations["getMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a call, text or letter is done, or that the person was not reached */
        post: operations["settleMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/contact-wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When and whether I may be contacted */
        get: operations["getMyContactWishes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Say when nobody may get in touch with me */
        patch: operations["updateMyContactWishes"];
        trace?: never;
    };
    "/api/v1/leaders/{id}/contact-wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When and whether a person of your register may be contacted */
        get: operations["getContactWishes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Write down when or that nobody may get in touch with a person */
        patch: operations["updateContactWishes"];
        trace?: never;
    };
    "/api/v1/me/equality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what I answered to the equality questions */
        get: operations["getMyEquality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Answer equality questions, or take single answers back
         * @description Every question may be left out (null). Answers are kept apart from the profile and shown to nobody but me; others see numbers of many.
         */
        patch: operations["updateMyEquality"];
        trace?: never;
    };
    "/api/v1/leaders/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the notes on a person, newest first
         * @description Notes are for colleagues of the organisation that holds the record, apart from the profile.
         */
        get: operations["listLeaderNotes"];
        put?: never;
        /** Add a note on a person */
        post: operations["createLeaderNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List opportunities, last changed first */
        get: operations["listOpportunities"];
        put?: never;
        /**
         * Write an opportunity
         * @description It starts as a draft that only your organisation sees.
         */
        post: operations["createOpportunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one opportunity */
        get: operations["getOpportunity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an opportunity */
        patch: operations["updateOpportunity"];
        trace?: never;
    };
    "/api/v1/opportunities/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit, approve, open, fill or close an opportunity
         * @description The opportunity names what you can do with it next. It opens only when nothing is `missing` from it. To cancel it, use its cancellation.
         */
        post: operations["moveOpportunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what happened to an opportunity of yours, newest first */
        get: operations["listOpportunityMoves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what a draft still misses, and how plainly it reads
         * @description Takes as much of an opportunity as is written so far; nothing is stored.
         */
        post: operations["checkOpportunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draft a new opportunity from one of yours
         * @description All that it says, without its days: those have to be new ones.
         */
        post: operations["copyOpportunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an opportunity, and tell everybody who was asked
         * @description Ends all that began with it. Once anybody was asked it needs words: they read them.
         */
        post: operations["cancelOpportunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{id}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rank people for an opportunity, with every reason */
        get: operations["listMatches"];
        put?: never;
        /**
         * Rank people with other weights or essentials
         * @description What if: nothing is stored. `list` chooses the ranked list or those to ask first.
         */
        post: operations["tryMatches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{id}/matches/ask-first": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the people whom a question or two keeps from the ranked list */
        get: operations["listAskFirst"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{id}/matches/{leaderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say why, or why not, one person fits an opportunity */
        get: operations["getMatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count the people whom a draft would have
         * @description Takes as much of an opportunity as is written so far; nothing is stored.
         */
        post: operations["previewReach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{id}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count who is ranked, to ask first, and out */
        post: operations["countReach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaders/{id}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rank opportunities for a person, with every reason */
        get: operations["listLeaderMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opportunities that fit me, with the same reasons */
        get: operations["listMyMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{id}/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was suggested, asked and placed here */
        get: operations["listOpportunityPlacements"];
        put?: never;
        /**
         * Put a person forward for an opportunity
         * @description Keeps the match as it stood: weights, reasons, place in the list, the first ten, and why you chose.
         */
        post: operations["suggestLeader"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaders/{id}/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a person was asked and did */
        get: operations["listLeaderPlacements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who waits for what, the longest waiting first
         * @description Answers owed to people, agreements that wait for a yes, beginnings, endings, and people who were not told what came of it: what is due within two days, and what is overdue. Whoever said yes after the last place went stands first.
         */
        get: operations["listOverdue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one placement, with its agreement, its history and what you can do next */
        get: operations["getPlacement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a person about an opportunity
         * @description Sends the person a message in their own way, and keeps the match as it stood. Takes up a suggestion, or an earlier ask that came to nothing, where there is one.
         */
        post: operations["inviteLeader"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do the next thing with a placement
         * @description invite, talk, propose an agreement, not_choose, begin, complete, end_early, close. What is possible now stands under `moves` of the placement; anything else is 409 and says what is. The person is told in their own way, where the move concerns them.
         */
        post: operations["movePlacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I answered, was asked and take part in */
        get: operations["listMyPlacements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/opportunities/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what I think of an opportunity
         * @description Counts at once: what was left out is not matched or offered again.
         */
        post: operations["answerOpportunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/placements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I stand with an opportunity, and what I can do */
        get: operations["getMyPlacement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/placements/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say yes to an agreement, ask for a change, or stop
         * @description confirm says yes to the agreement as it was read. withdraw and step_down need no reason and count at once.
         */
        post: operations["moveMyPlacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joining": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the join page asks with: organisations, words, and what people agree to */
        get: operations["getJoiningOffer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joining/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save a form, and get a link to go on with it anywhere
         * @description Sends a link to the address: to the form, or to sign in where the address is in the bank already. The answer is always the same.
         */
        post: operations["saveJoinForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joining/nominations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put somebody forward
         * @description The person is told what was said and by whom, and decides. Who said no before is not asked again. The answer is always the same.
         */
        post: operations["createNomination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joining/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what a link leads to
         * @description Uses nothing up: the link goes on working until it is answered or ends.
         */
        post: operations["openJoining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joining/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put right what was said about me */
        post: operations["correctNomination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joining/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * No thanks: delete what was written
         * @description Everything is deleted at once. Of a nominated address a hash is kept, so that nobody puts it forward again.
         */
        post: operations["declineJoining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joining/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join: make my record, with what I agree to
         * @description Uses the link up, makes the record, its account and the own answers about consent together, and signs in.
         */
        post: operations["finishJoining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joinings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is invited or was put forward, and where it stands; newest first */
        get: operations["listJoinings"];
        put?: never;
        /**
         * Invite somebody by mail
         * @description Somebody new joins by the link; somebody of your register makes their record their own. It ends after 30 days.
         */
        post: operations["inviteToJoin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joinings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One invitation or nomination, with what was said */
        get: operations["getJoining"];
        put?: never;
        post?: never;
        /** Take an invitation back */
        delete: operations["takeInvitationBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joinings/{id}/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an invitation once more */
        post: operations["sendInvitationAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/joinings/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write down what a nominated person said on the phone
         * @description yes puts them on the register, not matched until they agree themselves; no deletes what was said at once.
         */
        post: operations["recordTold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a spreadsheet for a dry run
         * @description Nothing is registered yet. The answer says what taking the file would do.
         */
        post: operations["createImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what taking a file would do */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Name columns by hand, or state how the people agreed */
        patch: operations["updateImport"];
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the dry run row by row, with reasons */
        get: operations["listImportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the file, exactly as the dry run showed
         * @description Every person or none. The file is wiped afterwards.
         */
        post: operations["runImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was changed, by whom and when
         * @description An engagement lead sees what staff of their organisation did, and what was done to the people that it holds.
         */
        get: operations["listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who looked at whose data, when and why
         * @description An engagement lead sees what staff of their organisation read, and what others read of the people that it holds.
         */
        get: operations["listAccessEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the record of changes out of the bank */
        post: operations["exportAuditEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-events/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the record of readings out of the bank */
        post: operations["exportAccessEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/record-checks/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read where the chain of hashes stands, and what the last check found */
        get: operations["getRecordState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/record-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hold both records, of changes and of readings, against their chain of hashes */
        post: operations["checkRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/equality-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how many of our people gave which answer
         * @description Made once a month and kept as it was made. Small numbers, and those from which they could be worked out, are hidden. There are no filters.
         */
        get: operations["getEqualityReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what people asked of their data, and what is due */
        get: operations["listSubjectRequests"];
        put?: never;
        /**
         * Write down what somebody asked of their data
         * @description The last day is counted as the Information Commissioner does: one calendar month, on a weekend or bank holiday of England the next working day.
         */
        post: operations["createSubjectRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one request */
        get: operations["getSubjectRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Say who it is, who deals with it, that it takes longer, or how it ended */
        patch: operations["updateSubjectRequest"];
        trace?: never;
    };
    "/api/v1/breaches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the log of breaches, newest first */
        get: operations["listBreaches"];
        put?: never;
        /** Write a breach down; the 72 hours run from when it was known */
        post: operations["createBreach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/breaches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one breach */
        get: operations["getBreach"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Write down risk, who was told and when, and what was done; close it */
        patch: operations["updateBreach"];
        trace?: never;
    };
    "/api/v1/breaches/{id}/affected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find out whose data was read, by whom and when, from the record of readings
         * @description Without times, those while the breach happened. An engagement lead sees people that their organisation holds.
         */
        get: operations["listAffected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/breaches/{id}/affected.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Take the list of people whose data was read, to tell them */
        get: operations["exportAffected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read for how long data is kept, and how much would go today
         * @description An engagement lead sees the numbers of their own organisation.
         */
        get: operations["getRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Switch the nightly run on, having looked at what would go, or off */
        patch: operations["updateRetention"];
        trace?: never;
    };
    "/api/v1/retention/rules/{rule}": {
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
        /**
         * Change how long data of one class is kept, or why
         * @description Another number of months switches the nightly run off, until it is looked at again.
         */
        patch: operations["updateRetentionRule"];
        trace?: never;
    };
    "/api/v1/retention/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at what would go today: the dry run
         * @description The nightly run takes this and nothing else. People by name only where your organisation holds them.
         */
        get: operations["listRetentionDue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read whose data has to stay for now, and why */
        get: operations["listRetentionHolds"];
        put?: never;
        /** Keep a person’s data for now, because of a claim or an inquiry */
        post: operations["createRetentionHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/holds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Lift it: the data goes when its time comes */
        delete: operations["endRetentionHold"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Take a copy of everything that the bank holds about me */
        get: operations["getMyData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaders/{id}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take a copy of everything for a person who asked for it
         * @description Say why in X-Purpose: here it is required. The person sees it among the readings. Equality answers, and what is known by an address alone, are only in the copy that the person takes.
         */
        get: operations["getLeaderData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/leader/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase me from the bank, for good
         * @description Takes away the record and the account with everything told in them. What was done stays counted, without naming you.
         */
        post: operations["eraseMyRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is held of people, why, who sees it, and how it is erased */
        get: operations["getDataMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passport": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take away my skills passport
         * @description The same as the PDF, for programs. Nothing of health unless asked for.
         */
        get: operations["getMyPassport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passport.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Take away my skills passport, to print or send */
        get: operations["getMyPassportPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/involvement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Take away the record of what I was asked and did */
        get: operations["getMyInvolvement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/involvement.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Take away the record of what I was asked and did, to print or send */
        get: operations["getMyInvolvementPdf"];
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
        OrganisationSettingsUpdate: {
            approvesOpportunities?: boolean;
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
        OpenTermKind: "theme" | "opportunity_kind" | "support_need" | "language" | "recognition" | "jargon";
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
        TermKind: "experience_kind" | "leader_type" | "position" | "stage" | "attribute" | "theme" | "opportunity_kind" | "influence_level" | "support_need" | "language" | "recognition" | "jargon";
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
            /** @description Steps of a formal role, in this order */
            steps?: ("application" | "conversation" | "selection" | "appointment" | "term")[];
            purpose?: string;
            howChosen?: string;
            support?: string;
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
            /** @description Steps of a formal role, in this order */
            steps?: ("application" | "conversation" | "selection" | "appointment" | "term")[];
            purpose?: string;
            howChosen?: string;
            support?: string;
            archived?: boolean;
        };
        LeaderCreate: {
            /** @example Nerys Hallowby */
            name: string;
            knownAs?: string | null;
            pronouns?: string | null;
            /** @description The number that your own files use */
            reference?: string | null;
            email?: string | null;
            phone?: string | null;
            otherPhones?: string[];
            preferredChannel?: components["schemas"]["Channel"] | null;
            /** @description When and how to reach them, and when not */
            contactNote?: string | null;
            /** @description First half of the postcode; never more */
            outcode?: string | null;
            /** @description What they offer, in their words */
            offers?: string | null;
            /** @description What they would like to do, in their words */
            wants?: string | null;
            /** @description Kinds of lived experience: patient, service user, carer, citizen */
            experience?: components["schemas"]["AnswerSet"];
            /** @description What they know from experience, as they choose to share */
            themes?: components["schemas"]["ThemeAnswers"];
            /** @description Leader types */
            types?: components["schemas"]["AnswerSet"];
            /** @description Kinds of opportunity that they want */
            kinds?: components["schemas"]["AnswerSet"];
            /** @description Kinds that they asked never to be asked about */
            leftOutKinds?: string[];
            languages?: components["schemas"]["AnswerSet"];
            position?: ("inside" | "outside_inside" | "outside") | null;
            /** @description Half-days that they have; null is untold */
            halfDays?: components["schemas"]["HalfDay"][] | null;
            /** @description Whole hours a month */
            hoursMonth?: number | null;
            availabilityNote?: string | null;
            /** @description Takes part online */
            online?: boolean | null;
            /** @description How far they travel; 0 is online only */
            travelKm?: number | null;
            /** @description An empty list is "none"; null is untold */
            supportNeeds?: components["schemas"]["SupportNeed"][] | null;
            recognition?: string | null;
            recognitionNote?: string | null;
            /** @description An empty list is "none"; null was never asked */
            interests?: components["schemas"]["Interest"][] | null;
            links?: components["schemas"]["Link"][];
            checks?: components["schemas"]["Check"][];
            memberships?: components["schemas"]["Membership"][];
            /** @description Where they came from: a ward, a practice, an event */
            source?: string | null;
            sourceNote?: string | null;
            ageBand?: components["schemas"]["AgeBand"] | null;
            guardian?: components["schemas"]["Guardian"] | null;
            joinedOn?: string | null;
            /** @description Account of their point of contact, at this organisation */
            contactAccountId?: string | null;
            paused?: boolean;
            pausedUntil?: string | null;
            /** @enum {string} */
            status?: "invited" | "active" | "left";
            /** @description Ratings to add */
            attributes?: components["schemas"]["RatingCreate"][];
            stage?: components["schemas"]["StageSet"];
            matchConsent?: components["schemas"]["MatchConsentSet"];
            shareConsents?: components["schemas"]["ShareConsentSet"][];
            /** @description What is left to look at */
            review?: string[];
        };
        /** @enum {string} */
        Channel: "email" | "phone" | "text" | "post";
        AnswerSet: {
            /** @description Codes answered yes */
            yes: string[];
            /** @description Codes answered no */
            no: string[];
            /** @description That is all: every code in neither list is a no, not untold */
            complete: boolean;
        };
        ThemeAnswers: {
            /** @description Themes by code. An empty object shares the theme and leaves untold how it is known */
            items: {
                [key: string]: {
                    /** @description Own experience; absent is untold */
                    own?: boolean;
                    /** @description Caring for someone; absent is untold */
                    caring?: boolean;
                };
            };
            complete: boolean;
        };
        /**
         * @description A day of the week and a part of it; afternoons start at 12:00, evenings at 17:00
         * @enum {string}
         */
        HalfDay: "mon_morning" | "mon_afternoon" | "mon_evening" | "tue_morning" | "tue_afternoon" | "tue_evening" | "wed_morning" | "wed_afternoon" | "wed_evening" | "thu_morning" | "thu_afternoon" | "thu_evening" | "fri_morning" | "fri_afternoon" | "fri_evening" | "sat_morning" | "sat_afternoon" | "sat_evening" | "sun_morning" | "sun_afternoon" | "sun_evening";
        SupportNeed: {
            code: string;
            /** @default null */
            note: string | null;
        };
        /** @description A declared interest: employer or office, and when */
        Interest: {
            /**
             * @description Where it is an organisation of the bank
             * @default null
             */
            organisationId: string | null;
            employer: string;
            role: string;
            /** @default null */
            from: string | null;
            /** @default null */
            to: string | null;
        };
        Link: {
            label: string;
            /** Format: uri */
            url: string;
        };
        /** @description A check such as DBS, with its dates */
        Check: {
            kind: string;
            /** @default null */
            on: string | null;
            /** @default null */
            expiresOn: string | null;
            /** @default null */
            note: string | null;
        };
        /** @description A group or committee that the person sits on */
        Membership: {
            name: string;
            /** @default null */
            role: string | null;
            /** @default null */
            from: string | null;
            /** @default null */
            to: string | null;
        };
        /** @enum {string} */
        AgeBand: "under_16" | "16_to_17" | "adult";
        /** @description Who answers for someone under 16 */
        Guardian: {
            name: string;
            contact: string;
            /** Format: date */
            agreedOn: string;
        };
        RatingCreate: {
            attribute: string;
            source: components["schemas"]["RatingSource"];
            level: number;
            /**
             * @description Evidence, in the own words of who says so
             * @default null
             */
            words: string | null;
        };
        /** @enum {string} */
        RatingSource: "self" | "coordinator" | "reference";
        StageSet: {
            stage: components["schemas"]["Stage"];
            /** Format: date */
            since: string;
            /** @default null */
            note: string | null;
        };
        /** @enum {string} */
        Stage: "potential" | "emerging" | "established";
        MatchConsentSet: {
            answer: components["schemas"]["ConsentAnswer"];
            method: components["schemas"]["ConsentMethod"];
            /**
             * @description How one could show it: a form, a call on a date
             * @default null
             */
            evidence: string | null;
            /**
             * @description An asserted consent lasts 12 months at most
             * @default null
             */
            expiresOn: string | null;
        };
        /** @enum {string} */
        ConsentAnswer: "given" | "refused" | "withdrawn";
        /** @enum {string} */
        ConsentMethod: "self" | "phone" | "paper" | "asserted";
        ShareConsentSet: {
            /** Format: uuid */
            organisationId: string;
            answer: components["schemas"]["ConsentAnswer"];
            fields: components["schemas"]["ShareField"][];
            method: components["schemas"]["ConsentMethod"];
            /** @default null */
            evidence: string | null;
            /** @default null */
            expiresOn: string | null;
        };
        /** @enum {string} */
        ShareField: "name" | "contact" | "offers" | "experience" | "themes" | "types" | "stage" | "attributes" | "kinds" | "place" | "availability" | "languages" | "support" | "recognition" | "interests" | "memberships";
        LeaderUpdate: {
            /** @example Nerys Hallowby */
            name?: string;
            knownAs?: string | null;
            pronouns?: string | null;
            /** @description The number that your own files use */
            reference?: string | null;
            email?: string | null;
            phone?: string | null;
            otherPhones?: string[];
            preferredChannel?: components["schemas"]["Channel"] | null;
            /** @description When and how to reach them, and when not */
            contactNote?: string | null;
            /** @description First half of the postcode; never more */
            outcode?: string | null;
            /** @description What they offer, in their words */
            offers?: string | null;
            /** @description What they would like to do, in their words */
            wants?: string | null;
            /** @description Kinds of lived experience: patient, service user, carer, citizen */
            experience?: components["schemas"]["AnswerSet"];
            /** @description What they know from experience, as they choose to share */
            themes?: components["schemas"]["ThemeAnswers"];
            /** @description Leader types */
            types?: components["schemas"]["AnswerSet"];
            /** @description Kinds of opportunity that they want */
            kinds?: components["schemas"]["AnswerSet"];
            /** @description Kinds that they asked never to be asked about */
            leftOutKinds?: string[];
            languages?: components["schemas"]["AnswerSet"];
            position?: ("inside" | "outside_inside" | "outside") | null;
            /** @description Half-days that they have; null is untold */
            halfDays?: components["schemas"]["HalfDay"][] | null;
            /** @description Whole hours a month */
            hoursMonth?: number | null;
            availabilityNote?: string | null;
            /** @description Takes part online */
            online?: boolean | null;
            /** @description How far they travel; 0 is online only */
            travelKm?: number | null;
            /** @description An empty list is "none"; null is untold */
            supportNeeds?: components["schemas"]["SupportNeed"][] | null;
            recognition?: string | null;
            recognitionNote?: string | null;
            /** @description An empty list is "none"; null was never asked */
            interests?: components["schemas"]["Interest"][] | null;
            links?: components["schemas"]["Link"][];
            checks?: components["schemas"]["Check"][];
            memberships?: components["schemas"]["Membership"][];
            /** @description Where they came from: a ward, a practice, an event */
            source?: string | null;
            sourceNote?: string | null;
            ageBand?: components["schemas"]["AgeBand"] | null;
            guardian?: components["schemas"]["Guardian"] | null;
            joinedOn?: string | null;
            /** @description Account of their point of contact, at this organisation */
            contactAccountId?: string | null;
            paused?: boolean;
            pausedUntil?: string | null;
            /** @enum {string} */
            status?: "invited" | "active" | "left";
            /** @description Ratings to add */
            attributes?: components["schemas"]["RatingCreate"][];
            stage?: components["schemas"]["StageSet"];
            matchConsent?: components["schemas"]["MatchConsentSet"];
            shareConsents?: components["schemas"]["ShareConsentSet"][];
            /** @description What is left to look at */
            review?: string[];
        };
        ConsentPurposeUpdate: {
            lawfulBasis?: components["schemas"]["LawfulBasis"];
            specialCondition?: components["schemas"]["SpecialCondition"] | null;
            basisNote?: string;
        };
        /**
         * @description UK GDPR article 6(1)
         * @enum {string}
         */
        LawfulBasis: "consent" | "contract" | "legal_obligation" | "vital_interests" | "public_task" | "legitimate_interests";
        /**
         * @description UK GDPR article 9(2), for special-category data
         * @enum {string}
         */
        SpecialCondition: "explicit_consent" | "employment_social_protection" | "vital_interests" | "not_for_profit" | "made_public" | "legal_claims" | "substantial_public_interest" | "health_or_social_care" | "public_health" | "archiving_research_statistics";
        /**
         * @description match: be matched · contact: be told about opportunities · share: be seen by a named organisation · story: have a story published · equality: answer equality questions
         * @enum {string}
         */
        ConsentPurpose: "match" | "contact" | "share" | "story" | "equality";
        ConsentWordingCreate: {
            title: string;
            body: string;
            /** @default false */
            asksAgain: boolean;
        };
        OwnConsentCreate: {
            purpose: components["schemas"]["ConsentPurpose"];
            /**
             * @description For share: which organisation
             * @default null
             */
            organisationId: string | null;
            /**
             * @description For share: which parts of the profile
             * @default []
             */
            fields: components["schemas"]["ShareField"][];
            answer: components["schemas"]["ConsentAnswer"];
            /**
             * Format: uuid
             * @description The words that the person read
             */
            wordingId: string;
        };
        ConsentCreate: {
            purpose: components["schemas"]["ConsentPurpose"];
            /** @default null */
            organisationId: string | null;
            /** @default [] */
            fields: components["schemas"]["ShareField"][];
            answer: components["schemas"]["ConsentAnswer"];
            /** @enum {string} */
            method: "phone" | "paper" | "asserted";
            /**
             * @description What was read to the person
             * @default null
             */
            wordingId: string | null;
            /** @default null */
            evidence: string | null;
            /**
             * @description An asserted consent lasts 12 months at most
             * @default null
             */
            expiresOn: string | null;
        };
        GuardianConsentCreate: {
            /** @example Gwen Hallowby */
            name: string;
            /**
             * @description What they are to the child
             * @example Mother
             */
            relation: string;
            /** @default null */
            email: string | null;
            /** @default null */
            phone: string | null;
            /** @enum {string} */
            answer: "given" | "refused" | "withdrawn";
            /** @enum {string} */
            method: "phone" | "paper";
            /**
             * @description How one could show it: a signed form, a call on a date
             * @default null
             */
            evidence: string | null;
        };
        OwnLeaderUpdate: {
            /** @example Nerys Hallowby */
            name?: string;
            knownAs?: string | null;
            pronouns?: string | null;
            email?: string | null;
            phone?: string | null;
            otherPhones?: string[];
            preferredChannel?: components["schemas"]["Channel"] | null;
            /** @description When and how to reach them, and when not */
            contactNote?: string | null;
            /** @description First half of the postcode; never more */
            outcode?: string | null;
            /** @description What they offer, in their words */
            offers?: string | null;
            /** @description What they would like to do, in their words */
            wants?: string | null;
            /** @description Kinds of lived experience: patient, service user, carer, citizen */
            experience?: components["schemas"]["AnswerSet"];
            /** @description What they know from experience, as they choose to share */
            themes?: components["schemas"]["ThemeAnswers"];
            /** @description Leader types */
            types?: components["schemas"]["AnswerSet"];
            /** @description Kinds of opportunity that they want */
            kinds?: components["schemas"]["AnswerSet"];
            /** @description Kinds that they asked never to be asked about */
            leftOutKinds?: string[];
            languages?: components["schemas"]["AnswerSet"];
            position?: ("inside" | "outside_inside" | "outside") | null;
            /** @description Half-days that they have; null is untold */
            halfDays?: components["schemas"]["HalfDay"][] | null;
            /** @description Whole hours a month */
            hoursMonth?: number | null;
            availabilityNote?: string | null;
            /** @description Takes part online */
            online?: boolean | null;
            /** @description How far they travel; 0 is online only */
            travelKm?: number | null;
            /** @description An empty list is "none"; null is untold */
            supportNeeds?: components["schemas"]["SupportNeed"][] | null;
            recognition?: string | null;
            recognitionNote?: string | null;
            /** @description An empty list is "none"; null was never asked */
            interests?: components["schemas"]["Interest"][] | null;
            links?: components["schemas"]["Link"][];
            memberships?: components["schemas"]["Membership"][];
            /** @description A break: nobody matches or asks you */
            paused?: boolean;
            /** @description Ends by itself on this day; null until you come back */
            pausedUntil?: string | null;
            /** @description Own ratings to add */
            attributes?: components["schemas"]["OwnRating"][];
            disputes?: components["schemas"]["Dispute"][];
        };
        OwnRating: {
            attribute: string;
            level: number;
            /**
             * @description In your own words: what shows it
             * @default null
             */
            words: string | null;
        };
        /** @description Disagreeing with a rating that somebody else gave */
        Dispute: {
            /** Format: uuid */
            ratingId: string;
            /** @description False takes the disagreement back */
            disputed: boolean;
        };
        QuestionOpen: {
            /**
             * @description The secret behind the # of the address
             * @example qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq
             */
            token: string;
        };
        QuestionAnswerCreate: {
            /**
             * @description The secret behind the # of the address
             * @example qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq
             */
            token: string;
            /**
             * @description yes, pause or leave to the yearly question; each: see consents
             * @enum {string}
             */
            answer: "yes" | "pause" | "leave" | "each";
            /** @default [] */
            consents: components["schemas"]["ConsentAnswerGiven"][];
        };
        ConsentAnswerGiven: {
            purpose: components["schemas"]["ConsentPurpose"];
            /** @default null */
            organisationId: string | null;
            /** @enum {string} */
            answer: "given" | "refused";
            /** Format: uuid */
            wordingId: string;
        };
        MessageDone: {
            /** @enum {string} */
            outcome: "done" | "not_reached";
        };
        OwnContactWishesUpdate: {
            /** @description When nobody may get in touch; messages wait until after */
            quietHalfDays: components["schemas"]["HalfDay"][];
        };
        ContactWishesUpdate: {
            /** @description When nobody may get in touch; messages wait until after */
            quietHalfDays?: components["schemas"]["HalfDay"][];
            /** @description Nobody may get in touch at all · asked: the person wants it so · safety: it would not be safe · died */
            hold?: ("asked" | "safety" | "died") | null;
        };
        EqualityAnswersUpdate: {
            age?: ("under_16" | "from_16_to_24" | "from_25_to_34" | "from_35_to_44" | "from_45_to_54" | "from_55_to_64" | "from_65_to_74" | "from_75_to_84" | "from_85" | "prefer_not_to_say") | null;
            sex?: ("female" | "male" | "prefer_not_to_say") | null;
            gender_identity?: ("same_as_at_birth" | "different_from_at_birth" | "prefer_not_to_say") | null;
            disability?: ("no" | "a_little" | "a_lot" | "prefer_not_to_say") | null;
            ethnic_group?: ("white_british" | "white_irish" | "gypsy_or_irish_traveller" | "roma" | "white_other" | "white_and_black_caribbean" | "white_and_black_african" | "white_and_asian" | "mixed_other" | "indian" | "pakistani" | "bangladeshi" | "chinese" | "asian_other" | "african" | "caribbean" | "black_other" | "arab" | "ethnic_other" | "prefer_not_to_say") | null;
            religion?: ("none" | "christian" | "buddhist" | "hindu" | "jewish" | "muslim" | "sikh" | "other_religion" | "prefer_not_to_say") | null;
            sexual_orientation?: ("heterosexual" | "gay_or_lesbian" | "bisexual" | "other_orientation" | "prefer_not_to_say") | null;
            pregnancy?: ("no" | "yes" | "prefer_not_to_say") | null;
            caring?: ("no" | "up_to_19_hours" | "from_20_to_49_hours" | "from_50_hours" | "prefer_not_to_say") | null;
        };
        LeaderNoteCreate: {
            words: string;
        };
        /** @enum {string} */
        OpportunityStatus: "draft" | "checked" | "open" | "filled" | "closed" | "cancelled";
        OpportunityCreate: {
            title: string;
            /** @description Code of the role that it offers */
            role?: string | null;
            purpose?: string;
            /** @description What will be different because of it */
            difference?: string;
            /** @description The improvement project that it belongs to */
            project?: string | null;
            influence?: ("informing" | "feedback" | "influence" | "control") | null;
            /** @description Influence held together rather than alone */
            collective?: boolean;
            /** @description Suits people who are new */
            firstStep?: boolean;
            counterparts?: components["schemas"]["Counterpart"][];
            startsOn?: string | null;
            endsOn?: string | null;
            /** @description Last day to say yes */
            closesOn?: string | null;
            placesCount?: number;
            /** @description Support that is offered */
            support?: string;
            recognition?: string | null;
            recognitionNote?: string | null;
            /** @description How people are chosen */
            howChosen?: string;
            /** @description fixed: the sessions; flexible: the hours, within startsOn and endsOn; open_ended: the hours, for as long as it suits */
            timeShape?: ("fixed" | "flexible" | "open_ended") | null;
            /** @description Papers come this many working days before; takes noPapers back */
            papersDays?: number | null;
            /** @description There is nothing to read before; takes papersDays back */
            noPapers?: boolean;
            /** @description Of a formal opportunity only */
            steps?: components["schemas"]["OpportunityStep"][];
            kind?: string;
            leaderType?: string | null;
            /** @enum {string} */
            formality?: "formal" | "informal";
            /** @description Keeps out people employed by this organisation */
            excludesEmployed?: boolean;
            outcode?: string | null;
            radiusKm?: number;
            /** @description Can be done online */
            online?: boolean;
            /** @description Half-days of the week that are wanted */
            halfDays?: components["schemas"]["HalfDay"][];
            hoursMonth?: number | null;
            /** @description Fixed sessions */
            sessions?: components["schemas"]["FixedSession"][];
            weights?: components["schemas"]["Weights"];
            wanted?: components["schemas"]["Wanted"];
            essentials?: components["schemas"]["Essentials"];
            /** @description Account of the named contact, at this organisation */
            contactAccountId?: string | null;
        };
        /** @description A clinical or managerial leader who works with them as an equal */
        Counterpart: {
            /** @enum {string} */
            pillar: "clinical" | "managerial";
            name: string;
            post: string;
        };
        OpportunityStep: {
            /** @enum {string} */
            step: "application" | "conversation" | "selection" | "appointment" | "term";
            /** @default null */
            on: string | null;
            /** @default null */
            note: string | null;
        };
        FixedSession: {
            /** Format: date-time */
            start: string;
            /** Format: date-time */
            end: string;
        };
        /**
         * @example {
         *       "attributes": 40,
         *       "themes": 25,
         *       "interest": 15,
         *       "place": 10,
         *       "availability": 10
         *     }
         */
        Weights: {
            attributes: number;
            themes: number;
            interest: number;
            place: number;
            availability: number;
        };
        Wanted: {
            attributes: {
                code: string;
                level: number;
                importance: number;
            }[];
            themes: components["schemas"]["WantedTheme"][];
        };
        WantedTheme: {
            code: string;
            /**
             * @description Null takes either kind
             * @default null
             */
            lived: components["schemas"]["Lived"] | null;
        };
        /** @enum {string} */
        Lived: "own" | "caring";
        Essentials: {
            themes: components["schemas"]["WantedTheme"][];
            experience: string[];
            types: string[];
            languages: string[];
            stages: ("potential" | "emerging" | "established")[];
            attributes: {
                code: string;
                level: number;
            }[];
            /** @description Within reach, or online offered and accepted */
            reach: boolean;
            /** @description All fixed sessions, or at least one wanted half-day */
            times: boolean;
        };
        OpportunityUpdate: {
            title?: string;
            /** @description Code of the role that it offers */
            role?: string | null;
            purpose?: string;
            /** @description What will be different because of it */
            difference?: string;
            /** @description The improvement project that it belongs to */
            project?: string | null;
            influence?: ("informing" | "feedback" | "influence" | "control") | null;
            /** @description Influence held together rather than alone */
            collective?: boolean;
            /** @description Suits people who are new */
            firstStep?: boolean;
            counterparts?: components["schemas"]["Counterpart"][];
            startsOn?: string | null;
            endsOn?: string | null;
            /** @description Last day to say yes */
            closesOn?: string | null;
            placesCount?: number;
            /** @description Support that is offered */
            support?: string;
            recognition?: string | null;
            recognitionNote?: string | null;
            /** @description How people are chosen */
            howChosen?: string;
            /** @description fixed: the sessions; flexible: the hours, within startsOn and endsOn; open_ended: the hours, for as long as it suits */
            timeShape?: ("fixed" | "flexible" | "open_ended") | null;
            /** @description Papers come this many working days before; takes noPapers back */
            papersDays?: number | null;
            /** @description There is nothing to read before; takes papersDays back */
            noPapers?: boolean;
            /** @description Of a formal opportunity only */
            steps?: components["schemas"]["OpportunityStep"][];
            kind?: string;
            leaderType?: string | null;
            /** @enum {string} */
            formality?: "formal" | "informal";
            /** @description Keeps out people employed by this organisation */
            excludesEmployed?: boolean;
            outcode?: string | null;
            radiusKm?: number;
            /** @description Can be done online */
            online?: boolean;
            /** @description Half-days of the week that are wanted */
            halfDays?: components["schemas"]["HalfDay"][];
            hoursMonth?: number | null;
            /** @description Fixed sessions */
            sessions?: components["schemas"]["FixedSession"][];
            weights?: components["schemas"]["Weights"];
            wanted?: components["schemas"]["Wanted"];
            essentials?: components["schemas"]["Essentials"];
            /** @description Account of the named contact, at this organisation */
            contactAccountId?: string | null;
        };
        OpportunityMoveMake: {
            /** @enum {string} */
            move: "submit" | "take_back" | "open" | "approve" | "send_back" | "fill" | "reopen" | "close";
            /**
             * @description Needed to send it back: what to change
             * @default
             */
            words: string;
        };
        OpportunityCancel: {
            /**
             * @description Why, for the people who were asked; needed once anybody was
             * @default
             */
            words: string;
        };
        MatchWhatIf: {
            weights?: components["schemas"]["Weights"];
            essentials?: components["schemas"]["Essentials"];
            /** @default true */
            guard: boolean;
            /**
             * @default ranked
             * @enum {string}
             */
            list: "ranked" | "ask_first";
            /** @default 25 */
            limit: number;
            cursor?: string;
        };
        /** @description As much of an opportunity as is written so far */
        ReachDraft: {
            kind: string;
            leaderType?: string | null;
            /** @enum {string} */
            formality?: "formal" | "informal";
            /** @description Keeps out people employed by this organisation */
            excludesEmployed?: boolean;
            outcode?: string | null;
            radiusKm?: number;
            /** @description Can be done online */
            online?: boolean;
            /** @description Half-days of the week that are wanted */
            halfDays?: components["schemas"]["HalfDay"][];
            hoursMonth?: number | null;
            /** @description Fixed sessions */
            sessions?: components["schemas"]["FixedSession"][];
            weights?: components["schemas"]["Weights"];
            wanted?: components["schemas"]["Wanted"];
            essentials?: components["schemas"]["Essentials"];
        };
        ReachWhatIf: {
            weights?: components["schemas"]["Weights"];
            essentials?: components["schemas"]["Essentials"];
        };
        /** @enum {string} */
        PlacementStatus: "suggested" | "invited" | "interested" | "in_conversation" | "agreed" | "active" | "ended" | "declined" | "withdrawn" | "not_chosen" | "expired";
        /**
         * @description What is owed next. By the organisation: answer (to who is interested), place (an answer to who said yes after the last place went), agreement, start, end, outcome (what came of it). By the leader: yes (to the agreement)
         * @enum {string}
         */
        Owed: "answer" | "place" | "agreement" | "yes" | "start" | "end" | "outcome";
        PlacementCreate: {
            /** Format: uuid */
            leaderId: string;
            /** @description Why this person, in a sentence; kept with the decision */
            why: string;
            /**
             * @description Whether you chose from the list with fresh voices
             * @default true
             */
            guard: boolean;
        };
        LeaderInvitation: {
            /** Format: uuid */
            leaderId: string;
            /** @description Why this person, in a sentence; kept with the decision */
            why: string;
            /**
             * @description Whether you chose from the list with fresh voices
             * @default true
             */
            guard: boolean;
            /** @description Needed where they were asked three times or more in the last year, have a place with you, or were asked about this one before */
            repeatReason?: string;
        };
        PlacementMoveCreate: {
            /** @constant */
            move: "invite";
            /** @description Why this person, where no match was kept with a suggestion */
            why?: string;
            /** @default true */
            guard: boolean;
            /** @description Needed where they were asked three times or more in the last year, have a place with you, or were asked about this one before */
            repeatReason?: string;
        } | {
            /** @constant */
            move: "talk";
        } | {
            /** @constant */
            move: "propose";
            agreement: components["schemas"]["AgreementDraft"];
        } | {
            /** @constant */
            move: "not_choose";
            /**
             * @description As the person is told it
             * @enum {string}
             */
            reason: "places_taken" | "other_experience" | "times" | "plans_changed" | "other";
            /** @description Added to the message to the person */
            words?: string;
        } | {
            /** @constant */
            move: "begin";
            /**
             * Format: date
             * @description Today, where it is left out
             */
            on?: string;
        } | {
            /** @constant */
            move: "complete";
            /**
             * Format: date
             * @description Last day
             */
            on: string;
        } | {
            /** @constant */
            move: "end_early";
            /**
             * Format: date
             * @description Last day
             */
            on: string;
            /**
             * @description As the person is told it
             * @enum {string}
             */
            reason: "plans_changed" | "times" | "not_working" | "other";
            /** @description Added to the message to the person */
            words?: string;
        } | {
            /** @constant */
            move: "close";
        };
        AgreementDraft: {
            /**
             * @description What the person would be
             * @example Panel member
             */
            role: string;
            purpose: string;
            /**
             * @description How much time, when, and for how long
             * @example Two hours a month, on Tuesday evenings
             */
            time: string;
            support: string;
            /**
             * @description How the time is recognised
             * @example Expenses, and a shopping voucher for each meeting
             */
            recognition: string;
            /**
             * @description It begins by itself on this day; without one, when you say so
             * @default null
             */
            startsOn: string | null;
            /**
             * @description Its last day; null: open-ended
             * @default null
             */
            endsOn: string | null;
        };
        OwnAnswerCreate: {
            /**
             * @description interested: tell me more · not_this_one: leave this one out · not_now: you may ask again another time · not_this_kind: never ask me about this kind again
             * @enum {string}
             */
            answer: "interested" | "not_this_one" | "not_now" | "not_this_kind";
        };
        OwnMoveCreate: {
            /** @constant */
            move: "ask_change";
            words: string;
        } | {
            /** @constant */
            move: "confirm";
        } | {
            /** @constant */
            move: "withdraw";
        } | {
            /** @constant */
            move: "step_down";
        };
        JoinFormCreate: {
            /**
             * Format: email
             * @example coordinator@demo.example
             */
            email: string;
            answers: components["schemas"]["JoinAnswers"];
        };
        JoinAnswers: {
            /** @description Who is to look after the record */
            organisationId?: string | null;
            /** @example Nerys Hallowby */
            name?: string;
            ageBand?: components["schemas"]["AgeBand"] | null;
            /** @description Only for somebody under 16 */
            guardian?: components["schemas"]["GuardianAsked"] | null;
            /** @description What they offer, in their words */
            offers?: string | null;
            /** @description What they would like to do, in their words */
            wants?: string | null;
            /** @description What they would like to do */
            kinds?: string[];
            /** @description Kinds of lived experience */
            experience?: string[];
            /** @description What they lived through, as far as they say */
            themes?: string[];
            /** @description First half of the postcode; never more */
            outcode?: string | null;
        };
        GuardianAsked: {
            /** @example Gwen Hallowby */
            name: string;
            /**
             * @description What they are to the child
             * @example Mother
             */
            relation: string;
            /** @default null */
            email: string | null;
            /** @default null */
            phone: string | null;
        };
        NominationCreate: {
            /** @default null */
            organisationId: string | null;
            nominator: {
                role: components["schemas"]["NominatorRole"];
                name: string;
                /** @description How to reach whoever puts them forward */
                contact: string;
            };
            person: {
                name: string;
                /** @default null */
                email: string | null;
                /** @default null */
                phone: string | null;
            };
            why: string;
            /** @description The person has agreed to being put forward */
            saidYes: boolean;
        };
        /** @enum {string} */
        NominatorRole: "ward" | "advice" | "practice" | "group" | "family" | "self";
        JoiningLink: {
            /** @description The secret of the link */
            token: string;
        };
        NominationCorrection: {
            /** @description The secret of the link */
            token: string;
            name: string;
            why: string;
        };
        JoiningCompletion: {
            /** @description The secret of the link */
            token: string;
            answers: components["schemas"]["JoinAnswers"];
            /**
             * @description Own answers to the words that were shown; nothing follows from silence
             * @default []
             */
            consents: {
                /** @enum {string} */
                purpose: "match" | "contact";
                /** @enum {string} */
                answer: "given" | "refused";
                /** Format: uuid */
                wordingId: string;
            }[];
        };
        /**
         * @description ended: nobody answered in time, or there was nothing to ask
         * @enum {string}
         */
        JoiningState: "open" | "joined" | "declined" | "taken_back" | "ended";
        InvitationCreate: {
            /**
             * Format: uuid
             * @description Somebody of your register who cannot sign in yet
             */
            leaderId?: string;
            /** @description Somebody new */
            name?: string;
            /**
             * Format: email
             * @example coordinator@demo.example
             */
            email?: string;
        };
        ToldCreate: {
            /**
             * @description yes: they want to be in the bank · no: what was said is deleted at once
             * @enum {string}
             */
            answer: "yes" | "no";
        };
        ImportCreate: {
            fileName: string;
            /**
             * Format: base64
             * @description The file as it is, at most 10 MB, whatever its encoding and delimiter
             */
            contentBase64: string;
        };
        /** @enum {string} */
        ImportOutcome: "create" | "update" | "skip" | "refuse";
        ImportUpdate: {
            /** @description Columns named by hand, by index; null keeps a column as a note */
            mapping?: {
                [key: string]: components["schemas"]["ColumnKind"] | null;
            };
            agreement?: components["schemas"]["ImportAgreement"] | null;
        };
        /**
         * @description What a column of a spreadsheet holds
         * @enum {string}
         */
        ColumnKind: "ref" | "title" | "name" | "firstName" | "lastName" | "knownAs" | "pronouns" | "email" | "phone" | "postcode" | "address" | "town" | "experience" | "themes" | "role" | "wants" | "offers" | "stage" | "groups" | "availability" | "hours" | "contact" | "support" | "languages" | "recognition" | "joined" | "checks" | "employer" | "birth" | "online" | "travel" | "source" | "doNotContact" | "consent" | "notes" | "neverKept";
        /** @description Your statement of how these people agreed to be matched */
        ImportAgreement: {
            /** @description How they agreed, such as "signed form at the open day" */
            method: string;
            /** @description Where one could look it up */
            evidence: string;
            /**
             * Format: date
             * @description When, today at the latest; it holds for 12 months from that day and not after
             */
            agreedOn: string;
        };
        /**
         * @description In what way people were read
         * @enum {string}
         */
        Manner: "listed" | "matched" | "opened" | "exported";
        AuditExportCreate: {
            /**
             * @description For a spreadsheet, or one JSON object a line for programs
             * @enum {string}
             */
            format: "csv" | "ndjson";
            /** @description An area (leaders) or one event (leaders.changed) */
            event?: string;
            /**
             * Format: uuid
             * @description Whom or what it was done to
             */
            subjectId?: string;
            /**
             * Format: uuid
             * @description Who: an account
             */
            actorId?: string;
            /**
             * Format: uuid
             * @description Who: anybody who acted for it
             */
            organisationId?: string;
            /**
             * Format: uuid
             * @description Who: a session or token
             */
            credentialId?: string;
            /**
             * Format: date
             * @description First day, in the time of the United Kingdom
             */
            from?: string;
            /**
             * Format: date
             * @description Last day, that day included
             */
            to?: string;
        };
        AccessExportCreate: {
            /**
             * @description For a spreadsheet, or one JSON object a line for programs
             * @enum {string}
             */
            format: "csv" | "ndjson";
            manner?: components["schemas"]["Manner"];
            /**
             * Format: uuid
             * @description Whom: a person of the register
             */
            leaderId?: string;
            /**
             * Format: uuid
             * @description Who: an account
             */
            actorId?: string;
            /**
             * Format: uuid
             * @description Who: anybody who acted for it
             */
            organisationId?: string;
            /**
             * Format: uuid
             * @description Who: a session or token
             */
            credentialId?: string;
            /**
             * Format: date
             * @description First day, in the time of the United Kingdom
             */
            from?: string;
            /**
             * Format: date
             * @description Last day, that day included
             */
            to?: string;
        };
        SubjectRequestCreate: {
            kind: components["schemas"]["RequestKind"];
            /**
             * @description A person of your register
             * @default null
             */
            leaderId: string | null;
            /**
             * @description Who asks, where they are not in the register
             * @default null
             */
            person: string | null;
            /** Format: date */
            receivedOn: string;
            /** @enum {string} */
            identity: "known" | "asked";
            /** @default null */
            handlerId: string | null;
            /** @default null */
            note: string | null;
        };
        /**
         * @description access: see it · correction · erasure · objection: against a use of it · restriction: keep it and do not use it · portability: take it along
         * @enum {string}
         */
        RequestKind: "access" | "correction" | "erasure" | "objection" | "restriction" | "portability";
        SubjectRequestUpdate: {
            /**
             * Format: date
             * @description On this day it was known who the person is
             */
            identityOn?: string;
            /** @description Two months more: when the person was told, and why */
            extension?: {
                /** Format: date */
                toldOn: string;
                reason: string;
            };
            handlerId?: string | null;
            status?: components["schemas"]["RequestStatus"];
            /**
             * Format: date
             * @description Today unless told
             */
            closedOn?: string;
            outcome?: string | null;
            note?: string | null;
        };
        /** @enum {string} */
        RequestStatus: "open" | "done" | "refused" | "withdrawn";
        BreachCreate: {
            title: string;
            happened: string;
            /** Format: date-time */
            knownAt: string;
            /** @default null */
            happenedFrom: string | null;
            /** @default null */
            happenedTo: string | null;
        };
        BreachUpdate: {
            title?: string;
            happened?: string;
            happenedFrom?: string | null;
            happenedTo?: string | null;
            /** Format: date-time */
            knownAt?: string;
            risk?: components["schemas"]["BreachRisk"];
            riskReason?: string | null;
            regulatorToldAt?: string | null;
            regulatorReason?: string | null;
            peopleToldAt?: string | null;
            peopleWords?: string | null;
            measures?: string | null;
            /** @enum {string} */
            status?: "open" | "closed";
        };
        /**
         * @description unlikely: the regulator need not be told, and why is written down · likely: the regulator is told · high: the people are told too
         * @enum {string}
         */
        BreachRisk: "not_judged" | "unlikely" | "likely" | "high";
        RetentionUpdate: {
            isOn: boolean;
            /** @description To switch it on: how many the dry run showed that you looked at */
            due?: number;
        };
        RetentionRuleUpdate: {
            months?: number;
            reason?: string;
        };
        RetentionHoldCreate: {
            /** Format: uuid */
            leaderId: string;
            reason: string;
        };
        ErasureConfirmation: {
            /**
             * @description The person has read what goes and what stays, and that it is for good
             * @constant
             */
            understood: true;
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
            /** @description Nobody has signed in by this address yet */
            waiting: boolean;
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
        OrganisationSettings: {
            /** @description An engagement lead approves opportunities before they open */
            approvesOpportunities: boolean;
            version: number;
            abilities: {
                update: boolean;
            };
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
            /** @description Hard words; the description of each says what to write instead */
            jargon: components["schemas"]["Term"][];
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
            /** @description Steps of a formal role, in this order */
            steps: ("application" | "conversation" | "selection" | "appointment" | "term")[];
            purpose: string;
            howChosen: string;
            support: string;
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
        Places: {
            items: {
                outcode: string;
            }[];
            nextCursor: string | null;
        };
        Home: {
            leaders: {
                total: number;
                matchable: number;
                noConsent: number;
                paused: number;
                needReview: number;
                /** @description Could be matched and were never asked */
                neverAsked: number;
            };
            needReview: {
                /** Format: uuid */
                id: string;
                name: string;
                review: string[];
            }[];
            /** @description Longest on the register first */
            neverAsked: {
                /** Format: uuid */
                id: string;
                name: string;
                /** Format: date */
                since: string;
            }[];
            consentsEnding: {
                /** Format: uuid */
                id: string;
                name: string;
                /** Format: date */
                endsOn: string;
            }[];
            pausesEnding: {
                /** Format: uuid */
                id: string;
                name: string;
                /** Format: date */
                endsOn: string;
            }[];
            /** @description Who waits for what, the longest waiting first; for an engagement lead only what is overdue for a week */
            overdue: components["schemas"]["OverdueItem"][];
            /** @description Calls, texts and letters that wait, and e-mails that did not get there */
            messagesToDo: components["schemas"]["Message"][];
            openOpportunities: {
                /** Format: uuid */
                id: string;
                title: string;
                placesCount: number;
                placesTaken: number;
                asked: number;
                closesOn: string | null;
            }[];
            drafts: {
                /** Format: uuid */
                id: string;
                title: string;
                /** @description An engagement lead sent it back, with words */
                isSentBack: boolean;
            }[];
            /** @description Opportunities that wait for an engagement lead; empty for everybody else */
            toApprove: {
                /** Format: uuid */
                id: string;
                title: string;
                sentBy: string | null;
                /** Format: date */
                sentOn: string;
            }[];
        };
        OverdueItem: {
            /** Format: uuid */
            id: string;
            leader: {
                /** Format: uuid */
                id: string;
                name: string | null;
            };
            opportunity: {
                /** Format: uuid */
                id: string;
                title: string;
            };
            status: components["schemas"]["PlacementStatus"];
            owed: components["schemas"]["Owed"];
            /** @enum {string} */
            owedBy: "organisation" | "leader";
            /** Format: date-time */
            since: string;
            /** Format: date */
            dueOn: string;
            /**
             * @description soon: due within two days · overdue · escalated: overdue for a week, and on the engagement lead’s page too
             * @enum {string}
             */
            urgency: "soon" | "overdue" | "escalated";
        };
        /** @description One message to one person. Its words are not kept */
        Message: {
            /** Format: uuid */
            id: string;
            leader: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @description For whom it is written */
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            kind: "opportunity" | "opportunity_cancelled" | "opportunity_again" | "talk" | "agreement" | "agreement_again" | "agreed" | "not_chosen" | "ended" | "stepped_down" | "consent_ending" | "still_interested" | "still_interested_again" | "pause_ended" | "leaving";
            /** @description Title of the opportunity it is about */
            subject: string | null;
            recipient: ("self" | "guardian") | null;
            channel: ("email" | "phone" | "text" | "post") | null;
            format: ("standard" | "plain" | "large_print" | "easy_read" | "braille" | "audio" | "bsl_video" | "coloured_paper") | null;
            /**
             * @description queued: waits · sent · failed: did not get there · refused: may not be sent
             * @enum {string}
             */
            state: "queued" | "sent" | "failed" | "refused";
            /** @description Why it was refused or failed, as a code: paused, no_consent, … */
            reason: string | null;
            /** @description A colleague has to do it, or see to it */
            byHand: boolean;
            /** @description Null: the bank by itself */
            requestedBy: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Not before: the person wants quiet until then
             */
            dueAt: string;
            settledAt: string | null;
            settledBy: string | null;
            /** @description To what it asked */
            answer: ("yes" | "pause" | "leave" | "each") | null;
            answeredAt: string | null;
        };
        RegisterPage: {
            items: components["schemas"]["LeaderCard"][];
            nextCursor: string | null;
            mended: components["schemas"]["MendedWord"][];
        };
        LeaderCard: {
            /** Format: uuid */
            id: string;
            view: components["schemas"]["LeaderView"];
            /** @description Null outside a consent that shares it */
            name: string | null;
            knownAs: string | null;
            outcode: string | null;
            stage: components["schemas"]["Stage"] | null;
            /** @description The first words of what they offer */
            offers: string | null;
            wants: string | null;
            types: string[];
            kinds: string[];
            themes: string[];
            contactPerson: string | null;
            lastAskedOn: string | null;
            matchable: boolean;
            paused: boolean;
            /** @description How many things to look at */
            review: number;
        };
        /**
         * @description holder: staff of the organisation that holds the record; self: the person; partner: by their consent
         * @enum {string}
         */
        LeaderView: "holder" | "self" | "partner";
        /** @description A word that nobody has, and those sought instead of it */
        MendedWord: {
            word: string;
            instead: string[];
        };
        /** @description How many there would be with each value of a filter, the other filters as they are */
        Facets: {
            /** @description Everybody whom all filters let through */
            total: number;
            theme: {
                code: string;
                count: number;
            }[];
            type: {
                code: string;
                count: number;
            }[];
            stage: {
                code: string;
                count: number;
            }[];
            kind: {
                code: string;
                count: number;
            }[];
            experience: {
                code: string;
                count: number;
            }[];
            language: {
                code: string;
                count: number;
            }[];
            state: {
                code: string;
                count: number;
            }[];
            asked: {
                code: string;
                count: number;
            }[];
            online: {
                code: string;
                count: number;
            }[];
            review: {
                code: string;
                count: number;
            }[];
        };
        Leader: {
            /** Format: uuid */
            id: string;
            view: components["schemas"]["LeaderView"];
            /** @description Which groups of fields this view holds */
            fields: components["schemas"]["ShareField"][];
            version: number;
            /** @description Who holds this record */
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @example Nerys Hallowby */
            name?: string;
            knownAs?: string | null;
            pronouns?: string | null;
            /** @description The number that your own files use */
            reference?: string | null;
            email?: string | null;
            phone?: string | null;
            otherPhones?: string[];
            preferredChannel?: components["schemas"]["Channel"] | null;
            /** @description When and how to reach them, and when not */
            contactNote?: string | null;
            /** @description First half of the postcode; never more */
            outcode?: string | null;
            /** @description What they offer, in their words */
            offers?: string | null;
            /** @description What they would like to do, in their words */
            wants?: string | null;
            /** @description Kinds of lived experience: patient, service user, carer, citizen */
            experience?: components["schemas"]["AnswerSet"];
            /** @description What they know from experience, as they choose to share */
            themes?: components["schemas"]["ThemeAnswers"];
            /** @description Leader types */
            types?: components["schemas"]["AnswerSet"];
            /** @description Kinds of opportunity that they want */
            kinds?: components["schemas"]["AnswerSet"];
            /** @description Kinds that they asked never to be asked about */
            leftOutKinds?: string[];
            languages?: components["schemas"]["AnswerSet"];
            position?: ("inside" | "outside_inside" | "outside") | null;
            /** @description Half-days that they have; null is untold */
            halfDays?: components["schemas"]["HalfDay"][] | null;
            /** @description Whole hours a month */
            hoursMonth?: number | null;
            availabilityNote?: string | null;
            /** @description Takes part online */
            online?: boolean | null;
            /** @description How far they travel; 0 is online only */
            travelKm?: number | null;
            /** @description An empty list is "none"; null is untold */
            supportNeeds?: components["schemas"]["SupportNeedOutput"][] | null;
            recognition?: string | null;
            recognitionNote?: string | null;
            /** @description An empty list is "none"; null was never asked */
            interests?: components["schemas"]["InterestOutput"][] | null;
            links?: components["schemas"]["Link"][];
            checks?: components["schemas"]["CheckOutput"][];
            memberships?: components["schemas"]["MembershipOutput"][];
            /** @description Where they came from: a ward, a practice, an event */
            source?: string | null;
            sourceNote?: string | null;
            ageBand?: components["schemas"]["AgeBand"] | null;
            guardian?: components["schemas"]["Guardian"] | null;
            joinedOn?: string | null;
            status?: components["schemas"]["LeaderStatus"];
            /** @description The day they left the bank */
            leftOn?: string | null;
            paused?: boolean;
            pausedUntil?: string | null;
            /** @description Their single point of contact */
            contactPerson?: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            stage?: components["schemas"]["Stage"] | null;
            stages?: components["schemas"]["StageEntry"][];
            attributes?: components["schemas"]["Rating"][];
            matchConsent?: components["schemas"]["MatchConsent"] | null;
            shareConsents?: components["schemas"]["ShareConsent"][];
            /** @description May be matched today */
            matchable?: boolean;
            whyNotMatchable?: ("left" | "not_active" | "no_guardian" | "paused" | "no_consent" | "consent_expired")[];
            /** @description What a coordinator should look at */
            review?: string[];
            lastAskedOn?: string | null;
            /** @description Has an account of their own */
            signsIn?: boolean;
            abilities: {
                update: boolean;
                addNote: boolean;
                match: boolean;
            };
        };
        /** @enum {string} */
        LeaderStatus: "invited" | "active" | "left" | "erased";
        StageEntry: {
            stage: components["schemas"]["Stage"];
            /** Format: date */
            since: string;
            note: string | null;
        };
        Rating: {
            /** Format: uuid */
            id: string;
            attribute: string;
            source: components["schemas"]["RatingSource"];
            level: number;
            words: string | null;
            /** Format: date-time */
            ratedAt: string;
            disputed: boolean;
            /** @description This is the level that matching goes by */
            counts: boolean;
        };
        MatchConsent: {
            answer: components["schemas"]["ConsentAnswer"];
            method: components["schemas"]["ConsentMethod"];
            evidence: string | null;
            /** Format: date-time */
            at: string;
            expiresAt: string | null;
        };
        ShareConsent: {
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            fields: components["schemas"]["ShareField"][];
            /** Format: date-time */
            at: string;
            expiresAt: string | null;
        };
        LeadersNotFoundOrOrganisationsNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "leaders.not_found" | "organisations.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        LeadersErasedBefore: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "leaders.erased_before";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        AccessContactUnknownOrLeadersAssertedTooLongOrLeadersGuardianRequiredOrPlacesOutcodeUnknownOrRequestIdempotencyKeyReusedOrVocabularyUnknownCode: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "access.contact_unknown" | "leaders.asserted_too_long" | "leaders.guardian_required" | "places.outcode_unknown" | "request.idempotency_key_reused" | "vocabulary.unknown_code";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        LeadersNotFoundOrRequestNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "leaders.not_found" | "request.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        LeadersNotFoundOrOrganisationsNotFoundOrRequestNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "leaders.not_found" | "organisations.not_found" | "request.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        AccessContactUnknownOrLeadersAssertedTooLongOrLeadersGuardianRequiredOrPlacesOutcodeUnknownOrVocabularyUnknownCode: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "access.contact_unknown" | "leaders.asserted_too_long" | "leaders.guardian_required" | "places.outcode_unknown" | "vocabulary.unknown_code";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        LeadersAddressShared: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "leaders.address_shared";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        LeadersAddressMissingOrRequestIdempotencyKeyReused: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "leaders.address_missing" | "request.idempotency_key_reused";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        ConsentPurposes: {
            items: components["schemas"]["ConsentPurposeDetail"][];
            abilities: {
                update: boolean;
            };
        };
        ConsentPurposeDetail: {
            code: components["schemas"]["ConsentPurpose"];
            lawfulBasis: components["schemas"]["LawfulBasis"];
            specialCondition: components["schemas"]["SpecialCondition"] | null;
            basisNote: string;
            version: number;
            /** @description The words that are shown now */
            wording: components["schemas"]["ConsentWording"];
        };
        /** @description Words that people agree to; they never change */
        ConsentWording: {
            /** Format: uuid */
            id: string;
            purpose: components["schemas"]["ConsentPurpose"];
            /** @description Version of the wording, from 1 */
            number: number;
            language: string;
            title: string;
            /** @description Paragraphs, one a line */
            body: string;
            /** @description SHA-256 of title, line break and body; hexadecimal */
            hash: string;
            /** @description Whoever agreed to earlier words is asked again */
            asksAgain: boolean;
            /** Format: date-time */
            publishedAt: string;
        };
        LeadersPurposeNotFoundOrRequestNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "leaders.purpose_not_found" | "request.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        ConsentWordings: {
            items: components["schemas"]["ConsentWording"][];
            nextCursor: null;
        };
        Consents: {
            /** @description One for each purpose, and for sharing one for each organisation ever named */
            items: components["schemas"]["ConsentState"][];
            /** @description Every answer, newest first */
            history: components["schemas"]["ConsentRecord"][];
        };
        ConsentState: {
            purpose: components["schemas"]["ConsentPurpose"];
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @description Given, and neither withdrawn nor expired */
            holds: boolean;
            /** @description Why the person is asked (again) themselves; null: no need */
            due: ("never_asked" | "said_by_others" | "new_wording" | "ends_soon" | "ended") | null;
            latest: components["schemas"]["ConsentRecord"] | null;
        };
        /** @description One answer about one purpose; the newest counts */
        ConsentRecord: {
            /** Format: uuid */
            id: string;
            purpose: components["schemas"]["ConsentPurpose"];
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            fields: components["schemas"]["ShareField"][];
            answer: components["schemas"]["ConsentAnswer"];
            method: components["schemas"]["ConsentMethod"];
            evidence: string | null;
            /** @description Who wrote it down; null for the person themselves or the system */
            recordedBy: string | null;
            /** Format: date-time */
            at: string;
            expiresAt: string | null;
            /** @description What the person read; null where others said it for them */
            wording: {
                /** Format: uuid */
                id: string;
                number: number;
                title: string;
                hash: string;
            } | null;
        };
        LeadersNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "leaders.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        LeadersShareIncompleteOrLeadersWordingUnknownOrRequestIdempotencyKeyReused: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "leaders.share_incomplete" | "leaders.wording_unknown" | "request.idempotency_key_reused";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        LeadersAssertedTooLongOrLeadersShareIncompleteOrLeadersWordingUnknownOrRequestIdempotencyKeyReused: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "leaders.asserted_too_long" | "leaders.share_incomplete" | "leaders.wording_unknown" | "request.idempotency_key_reused";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        GuardianConsents: {
            /** @description Newest first */
            items: components["schemas"]["GuardianConsent"][];
            /** @description The words to read to them now; paragraphs, one a line */
            wording: string;
            nextCursor: null;
        };
        /** @description What the guardian of someone under 16 said */
        GuardianConsent: {
            /** Format: uuid */
            id: string;
            name: string;
            relation: string;
            email: string | null;
            phone: string | null;
            /**
             * @description asked: nobody has reached them yet; the newest answer counts
             * @enum {string}
             */
            answer: "asked" | "given" | "refused" | "withdrawn";
            method: ("self" | "phone" | "paper") | null;
            /** @description The words that were shown or read */
            wording: string | null;
            evidence: string | null;
            recordedBy: string | null;
            /** Format: date-time */
            at: string;
        };
        LeadersNotAChildOrRequestIdempotencyKeyReused: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "leaders.not_a_child" | "request.idempotency_key_reused";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        LeadersRatingNotYoursOrPlacesOutcodeUnknownOrVocabularyUnknownCode: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "leaders.rating_not_yours" | "places.outcode_unknown" | "vocabulary.unknown_code";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        ReadingPage: {
            items: components["schemas"]["Reading"][];
            nextCursor: string | null;
        };
        /** @description Readings of one day by one reader in one manner */
        Reading: {
            /** Format: date */
            day: string;
            /**
             * @description listed: in a list of people · matched: held against an opportunity · opened: the record itself · exported: taken out of the bank
             * @enum {string}
             */
            manner: "listed" | "matched" | "opened" | "exported";
            /** @description Who looked: a person, or a partner’s system */
            reader: string;
            organisation: string | null;
            isMe: boolean;
            /** @description Why, as the reader said or the work was */
            purposes: string[];
            times: number;
            /** Format: date-time */
            latestAt: string;
        };
        /** @description What is asked; who is asked is not said */
        Question: {
            /** @enum {string} */
            kind: "consent" | "still_interested";
            organisation: string;
            contactName: string | null;
            consents: components["schemas"]["AskedConsent"][];
        };
        /** @description Something that somebody else agreed to for the person */
        AskedConsent: {
            purpose: components["schemas"]["ConsentPurpose"];
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            fields: components["schemas"]["ShareField"][];
            /** Format: uuid */
            wordingId: string;
            title: string;
            /** @description Paragraphs, one a line */
            body: string;
            endsOn: string | null;
        };
        ContactQuestionSpent: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "contact.question_spent";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        QuestionAnswered: {
            /** @enum {string} */
            answer: "yes" | "pause" | "leave" | "each";
            pausedUntil: string | null;
            organisation: string;
            contactName: string | null;
        };
        ContactAnswerUnfit: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "contact.answer_unfit";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        MessagePage: {
            items: components["schemas"]["Message"][];
            /** @description Ask for the next page with it; null on the last page */
            nextCursor: string | null;
        };
        RequestCursorInvalidOrRequestInvalid: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "request.cursor_invalid" | "request.invalid";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        MessageDetail: {
            /** Format: uuid */
            id: string;
            leader: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @description For whom it is written */
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            kind: "opportunity" | "opportunity_cancelled" | "opportunity_again" | "talk" | "agreement" | "agreement_again" | "agreed" | "not_chosen" | "ended" | "stepped_down" | "consent_ending" | "still_interested" | "still_interested_again" | "pause_ended" | "leaving";
            /** @description Title of the opportunity it is about */
            subject: string | null;
            recipient: ("self" | "guardian") | null;
            channel: ("email" | "phone" | "text" | "post") | null;
            format: ("standard" | "plain" | "large_print" | "easy_read" | "braille" | "audio" | "bsl_video" | "coloured_paper") | null;
            /**
             * @description queued: waits · sent · failed: did not get there · refused: may not be sent
             * @enum {string}
             */
            state: "queued" | "sent" | "failed" | "refused";
            /** @description Why it was refused or failed, as a code: paused, no_consent, … */
            reason: string | null;
            /** @description A colleague has to do it, or see to it */
            byHand: boolean;
            /** @description Null: the bank by itself */
            requestedBy: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Not before: the person wants quiet until then
             */
            dueAt: string;
            settledAt: string | null;
            settledBy: string | null;
            /** @description To what it asked */
            answer: ("yes" | "pause" | "leave" | "each") | null;
            answeredAt: string | null;
            /** @description What to say; null when there is nothing to do */
            words: {
                /** @description Number or other way to reach them */
                to: string | null;
                subject: string;
                text: string;
            } | null;
        };
        ContactMessageNotFoundOrRequestNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "contact.message_not_found" | "request.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        ContactMessageSettled: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "contact.message_settled";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        /** @description When and whether somebody may be contacted */
        ContactWishes: {
            /** @description When nobody may get in touch; messages wait until after */
            quietHalfDays: components["schemas"]["HalfDay"][];
            /** @description Nobody may get in touch at all · asked: the person wants it so · safety: it would not be safe · died */
            hold: ("asked" | "safety" | "died") | null;
            version: number;
        };
        /** @description What I answered; shown to nobody but me */
        EqualityAnswers: {
            /** @description null: left out */
            answers: {
                age: ("under_16" | "from_16_to_24" | "from_25_to_34" | "from_35_to_44" | "from_45_to_54" | "from_55_to_64" | "from_65_to_74" | "from_75_to_84" | "from_85" | "prefer_not_to_say") | null;
                sex: ("female" | "male" | "prefer_not_to_say") | null;
                gender_identity: ("same_as_at_birth" | "different_from_at_birth" | "prefer_not_to_say") | null;
                disability: ("no" | "a_little" | "a_lot" | "prefer_not_to_say") | null;
                ethnic_group: ("white_british" | "white_irish" | "gypsy_or_irish_traveller" | "roma" | "white_other" | "white_and_black_caribbean" | "white_and_black_african" | "white_and_asian" | "mixed_other" | "indian" | "pakistani" | "bangladeshi" | "chinese" | "asian_other" | "african" | "caribbean" | "black_other" | "arab" | "ethnic_other" | "prefer_not_to_say") | null;
                religion: ("none" | "christian" | "buddhist" | "hindu" | "jewish" | "muslim" | "sikh" | "other_religion" | "prefer_not_to_say") | null;
                sexual_orientation: ("heterosexual" | "gay_or_lesbian" | "bisexual" | "other_orientation" | "prefer_not_to_say") | null;
                pregnancy: ("no" | "yes" | "prefer_not_to_say") | null;
                caring: ("no" | "up_to_19_hours" | "from_20_to_49_hours" | "from_50_hours" | "prefer_not_to_say") | null;
            };
            /** @description Whether I agreed to be asked; without it none is kept */
            agreed: boolean;
            /** @description 0: nothing was answered yet */
            version: number;
            /** @description Asked of people from 16 on only */
            fromSixteen: components["schemas"]["EqualityQuestion"][];
        };
        /** @enum {string} */
        EqualityQuestion: "age" | "sex" | "gender_identity" | "disability" | "ethnic_group" | "religion" | "sexual_orientation" | "pregnancy" | "caring";
        EqualityNotAgreedOrEqualityUnderSixteen: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "equality.not_agreed" | "equality.under_sixteen";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        LeaderNotePage: {
            items: components["schemas"]["LeaderNote"][];
            /** @description Ask for the next page with it; null on the last page */
            nextCursor: string | null;
        };
        LeaderNote: {
            /** Format: uuid */
            id: string;
            words: string;
            writtenBy: string | null;
            /** Format: date-time */
            at: string;
        };
        OpportunityPage: {
            items: components["schemas"]["OpportunityCard"][];
            /** @description Ask for the next page with it; null on the last page */
            nextCursor: string | null;
        };
        OpportunityCard: {
            /** Format: uuid */
            id: string;
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            status: components["schemas"]["OpportunityStatus"];
            title: string;
            kind: string;
            purpose: string;
            outcode: string | null;
            online: boolean;
            firstStep: boolean;
            influence: string | null;
            startsOn: string | null;
            closesOn: string | null;
            placesCount: number;
            placesTaken: number;
            abilities: {
                update: boolean;
                match: boolean;
            };
        };
        Opportunity: {
            /** Format: uuid */
            id: string;
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            status: components["schemas"]["OpportunityStatus"];
            title: string;
            /** @description Code of the role that it offers */
            role: string | null;
            purpose: string;
            /** @description What will be different because of it */
            difference: string;
            /** @description The improvement project that it belongs to */
            project: string | null;
            influence: ("informing" | "feedback" | "influence" | "control") | null;
            /** @description Influence held together rather than alone */
            collective: boolean;
            /** @description Suits people who are new */
            firstStep: boolean;
            counterparts: components["schemas"]["Counterpart"][];
            startsOn: string | null;
            endsOn: string | null;
            /** @description Last day to say yes */
            closesOn: string | null;
            placesCount: number;
            /** @description Support that is offered */
            support: string;
            recognition: string | null;
            recognitionNote: string | null;
            /** @description How people are chosen */
            howChosen: string;
            /** @description fixed: the sessions; flexible: the hours, within startsOn and endsOn; open_ended: the hours, for as long as it suits */
            timeShape: ("fixed" | "flexible" | "open_ended") | null;
            /** @description Papers come this many working days before; takes noPapers back */
            papersDays: number | null;
            /** @description There is nothing to read before; takes papersDays back */
            noPapers: boolean;
            /** @description Of a formal opportunity only */
            steps: components["schemas"]["OpportunityStepOutput"][];
            kind: string;
            leaderType: string | null;
            /** @enum {string} */
            formality: "formal" | "informal";
            /** @description Keeps out people employed by this organisation */
            excludesEmployed: boolean;
            outcode: string | null;
            radiusKm: number;
            /** @description Can be done online */
            online: boolean;
            /** @description Half-days of the week that are wanted */
            halfDays: components["schemas"]["HalfDay"][];
            hoursMonth: number | null;
            /** @description Fixed sessions */
            sessions: components["schemas"]["FixedSession"][];
            weights: components["schemas"]["Weights"];
            wanted: components["schemas"]["WantedOutput"];
            essentials: components["schemas"]["EssentialsOutput"];
            contactPerson: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @description Placements agreed or active */
            placesTaken: number;
            /** @description When it first opened, for anybody to know of */
            openedAt: string | null;
            /** @description Why it will not happen; empty where unsaid */
            cancelReason: string;
            /** @description For its own organisation */
            copiedFrom: {
                /** Format: uuid */
                id: string;
                title: string;
            } | null;
            /** @description What it still has to say before it can open; for its own organisation */
            missing: components["schemas"]["FieldIssue"][];
            /** @description What the caller can do with it next; the rest is refused */
            moves: components["schemas"]["OpportunityMove"][];
            version: number;
            abilities: {
                update: boolean;
                match: boolean;
            };
        };
        OpportunityMove: {
            /** @enum {string} */
            move: "submit" | "take_back" | "open" | "approve" | "send_back" | "fill" | "reopen" | "close" | "cancel";
            to: components["schemas"]["OpportunityStatus"];
            /** @enum {string} */
            words: "none" | "optional" | "needed";
        };
        OpportunitiesNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "opportunities.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        AccessContactUnknownOrOpportunitiesStepsInformalOrOpportunitiesWeightsZeroOrPlacesOutcodeUnknownOrRequestIdempotencyKeyReusedOrVocabularyUnknownCode: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "access.contact_unknown" | "opportunities.steps_informal" | "opportunities.weights_zero" | "places.outcode_unknown" | "request.idempotency_key_reused" | "vocabulary.unknown_code";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        OpportunitiesNotFoundOrRequestNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "opportunities.not_found" | "request.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        AccessCrossSiteOrAccessDeniedOrOpportunitiesNotYours: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "access.cross_site" | "access.denied" | "opportunities.not_yours";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        AccessContactUnknownOrOpportunitiesIncompleteOrOpportunitiesStepsInformalOrOpportunitiesWeightsZeroOrPlacesOutcodeUnknownOrVocabularyUnknownCode: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "access.contact_unknown" | "opportunities.incomplete" | "opportunities.steps_informal" | "opportunities.weights_zero" | "places.outcode_unknown" | "vocabulary.unknown_code";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        OpportunitiesMoveNotAllowed: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "opportunities.move_not_allowed";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        OpportunitiesIncompleteOrOpportunitiesWordsNeeded: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "opportunities.incomplete" | "opportunities.words_needed";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        OpportunityMovePage: {
            items: components["schemas"]["OpportunityMoveMade"][];
            /** @description Ask for the next page with it; null on the last page */
            nextCursor: string | null;
        };
        OpportunityMoveMade: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            move: "submit" | "take_back" | "open" | "approve" | "send_back" | "fill" | "reopen" | "close" | "cancel";
            from: components["schemas"]["OpportunityStatus"];
            to: components["schemas"]["OpportunityStatus"];
            by: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            words: string;
            /** Format: date-time */
            at: string;
        };
        AccessDeniedOrOpportunitiesNotYours: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "access.denied" | "opportunities.not_yours";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        DraftCheck: {
            /** @description What it still has to say before it can open, by field */
            missing: components["schemas"]["FieldIssue"][];
            /** @description How each text that was sent reads; advice that stops nothing */
            texts: components["schemas"]["TextReading"][];
        };
        TextReading: {
            /** @enum {string} */
            field: "title" | "purpose" | "difference" | "howChosen" | "support";
            /** @description Years of age at which most people read it with ease (Flesch-Kincaid grade + 5); null: too short to tell */
            age: number | null;
            /** @description Of more than 20 words */
            longSentences: string[];
            hardWords: {
                found: string;
                /** @description What to write instead, from the vocabulary */
                plain: string;
            }[];
        };
        AccessContactUnknown: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "access.contact_unknown";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        OpportunitiesWordsNeeded: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "opportunities.words_needed";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        MatchPage: {
            asked: components["schemas"]["MatchAsked"];
            items: components["schemas"]["ListedMatch"][];
            nextCursor: string | null;
            weights: components["schemas"]["Weights"];
            essentials: components["schemas"]["EssentialsOutput"];
            guard: boolean;
        };
        /** @description What the opportunity asks and the most that each part could earn: once for the whole list */
        MatchAsked: {
            criteria: {
                criterion: components["schemas"]["Criterion"];
                weight: number;
                /** @description Whole units of 10,000 */
                units: number;
            }[];
            leaves: {
                criterion: components["schemas"]["Criterion"];
                /** @enum {string} */
                leaf: "attribute" | "theme" | "kind" | "type" | "outcode" | "online" | "half_days" | "hours";
                code: string | null;
                /** @description The most that it could earn */
                units: number;
                lived: ("own" | "caring") | null;
            }[];
        };
        /** @enum {string} */
        Criterion: "attributes" | "themes" | "interest" | "place" | "availability";
        /** @description One person in a list. Gates stand on the match of one pair: nobody here is stopped by one */
        ListedMatch: {
            leader: components["schemas"]["LeaderCard"];
            /** @description Place in its list, from 1 */
            place: number | null;
            /** @description A fresh voice that moved up into the first ten */
            moved: boolean;
            /** @enum {string} */
            outcome: "ranked" | "ask_first" | "out";
            /** @description Units of 10,000: show it divided by 100 with two decimals */
            score: number;
            /** @description The highest score that answers to untold questions could give */
            possible: number;
            /** @description What to ask first, in order */
            questions: components["schemas"]["MatchQuestion"][];
            /** @description The one answer that would raise the score most */
            oneQuestion: components["schemas"]["MatchQuestion"] | null;
            askedBefore: boolean;
            /** @description Not asked and not placed in the last 365 days */
            fresh: boolean;
            /** @description Show "nothing known yet" and no number */
            nothingKnown: boolean;
            lastAskedOn: string | null;
            /** @description In the order of `asked.criteria` */
            criteria: {
                /** @description Whole units of 10,000 */
                points: number;
                /** @description Whole units of 10,000 */
                possible: number;
            }[];
            /** @description In the order of `asked.leaves` */
            leaves: {
                /** @enum {string} */
                answer: "met" | "partly" | "missing" | "untold";
                /** @description Whole units of 10,000 */
                points: number;
                /** @description False where the better of two alternatives counted */
                counts: boolean;
                fact: components["schemas"]["MatchFact"] | null;
                source: ("self" | "coordinator" | "reference" | "profile") | null;
            }[];
        };
        /** @description Something that was never told and could be asked */
        MatchQuestion: {
            /** @enum {string} */
            about: "attribute" | "theme" | "kind" | "type" | "outcode" | "online" | "half_days" | "hours" | "interests" | "experience" | "language" | "stage";
            code: string | null;
            lived: ("own" | "caring") | null;
        };
        /** @description What the answer rests on: only the parts that its kind has */
        MatchFact: {
            /** @enum {string} */
            kind: "level" | "theme" | "kind_wanted" | "type_theirs" | "distance" | "online" | "half_days" | "hours";
            level?: number;
            wanted?: number;
            have?: number;
            own?: components["schemas"]["Answer"];
            caring?: components["schemas"]["Answer"];
            lived?: ("own" | "caring") | null;
            answer?: components["schemas"]["Answer"];
            metres?: number | null;
            radiusKm?: number;
            travelKm?: number | null;
            accepts?: boolean;
            /** @description Wanted half-days that they have */
            halfDays?: components["schemas"]["HalfDay"][];
            missingHalfDays?: components["schemas"]["HalfDay"][];
        };
        /** @enum {string} */
        Answer: "yes" | "no" | "untold";
        OpportunitiesWeightsZero: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "opportunities.weights_zero";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        OpportunitiesWeightsZeroOrVocabularyUnknownCode: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "opportunities.weights_zero" | "vocabulary.unknown_code";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        AskFirstPage: {
            asked: components["schemas"]["MatchAsked"];
            items: components["schemas"]["ListedMatch"][];
            nextCursor: string | null;
        };
        Match: {
            leader: components["schemas"]["LeaderCard"];
            /** @description Place in its list, from 1 */
            place: number | null;
            /** @description A fresh voice that moved up into the first ten */
            moved: boolean;
            /** @enum {string} */
            outcome: "ranked" | "ask_first" | "out";
            /** @description Units of 10,000: show it divided by 100 with two decimals */
            score: number;
            /** @description The highest score that answers to untold questions could give */
            possible: number;
            criteria: {
                criterion: components["schemas"]["Criterion"];
                weight: number;
                /** @description Whole units of 10,000 */
                units: number;
                /** @description Whole units of 10,000 */
                points: number;
                /** @description Whole units of 10,000 */
                possible: number;
            }[];
            leaves: components["schemas"]["MatchLeaf"][];
            gates: components["schemas"]["MatchGate"][];
            /** @description What to ask first, in order */
            questions: components["schemas"]["MatchQuestion"][];
            /** @description The one answer that would raise the score most */
            oneQuestion: components["schemas"]["MatchQuestion"] | null;
            askedBefore: boolean;
            /** @description Not asked and not placed in the last 365 days */
            fresh: boolean;
            /** @description Show "nothing known yet" and no number */
            nothingKnown: boolean;
            lastAskedOn: string | null;
        };
        MatchLeaf: {
            criterion: components["schemas"]["Criterion"];
            /** @enum {string} */
            leaf: "attribute" | "theme" | "kind" | "type" | "outcode" | "online" | "half_days" | "hours";
            code: string | null;
            /** @description The most that it could earn */
            units: number;
            fit: {
                numerator: number;
                denominator: number;
            };
            /** @description Whole units of 10,000 */
            points: number;
            /** @description False where the better of two alternatives counted */
            counts: boolean;
            /** @enum {string} */
            answer: "met" | "partly" | "missing" | "untold";
            fact: components["schemas"]["MatchFact"] | null;
            source: ("self" | "coordinator" | "reference" | "profile") | null;
            question: components["schemas"]["MatchQuestion"] | null;
        };
        MatchGate: {
            /** @enum {string} */
            gate: "open" | "not_asked_already" | "interests" | "essentials" | "not_available";
            answer: components["schemas"]["Answer"];
            checks: {
                /** @enum {string} */
                check: "opportunity_open" | "leader_matchable" | "not_open_here" | "not_turned_down" | "kind_not_left_out" | "no_clash" | "not_employed_here" | "theme" | "experience" | "type" | "language" | "stage" | "attribute" | "reach" | "times";
                code: string | null;
                answer: components["schemas"]["Answer"];
                questions: components["schemas"]["MatchQuestion"][];
            }[];
        };
        LeadersNotFoundOrOpportunitiesNotFoundOrRequestNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "leaders.not_found" | "opportunities.not_found" | "request.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        /** @description How many people an opportunity, written or stored, would have */
        Reach: {
            counts: components["schemas"]["MatchCounts"];
        };
        /** @description How many people of the register are where, and how many cannot be matched */
        MatchCounts: {
            ranked: components["schemas"]["MatchCount"];
            askFirst: components["schemas"]["MatchCount"];
            out: components["schemas"]["MatchCount"];
            notMatchable: components["schemas"]["MatchCount"];
        };
        MatchCount: {
            value: number | null;
            /** @description Shown instead of a number below 5 outside the holding organisation */
            fewerThanFive: boolean;
        };
        OpportunityMatchPage: {
            items: components["schemas"]["OpportunityMatch"][];
            /** @description To the person themselves, on the first page, while they never had a place: up to three that suit somebody new. They stand in `items` too. */
            firstSteps: components["schemas"]["OpportunityMatch"][];
            /** @description Those where something untold decides; the first 25 */
            askFirst: components["schemas"]["OpportunityMatch"][];
            nextCursor: string | null;
        };
        OpportunityMatch: {
            opportunity: components["schemas"]["OpportunityCard"];
            place: number | null;
            /** @enum {string} */
            outcome: "ranked" | "ask_first" | "out";
            /** @description Units of 10,000: show it divided by 100 with two decimals */
            score: number;
            /** @description The highest score that answers to untold questions could give */
            possible: number;
            criteria: {
                criterion: components["schemas"]["Criterion"];
                weight: number;
                /** @description Whole units of 10,000 */
                units: number;
                /** @description Whole units of 10,000 */
                points: number;
                /** @description Whole units of 10,000 */
                possible: number;
            }[];
            leaves: components["schemas"]["MatchLeaf"][];
            gates: components["schemas"]["MatchGate"][];
            /** @description What to ask first, in order */
            questions: components["schemas"]["MatchQuestion"][];
            /** @description The one answer that would raise the score most */
            oneQuestion: components["schemas"]["MatchQuestion"] | null;
            askedBefore: boolean;
            /** @description Not asked and not placed in the last 365 days */
            fresh: boolean;
            /** @description Show "nothing known yet" and no number */
            nothingKnown: boolean;
            lastAskedOn: string | null;
        };
        PlacementPage: {
            items: components["schemas"]["Placement"][];
            /** @description Ask for the next page with it; null on the last page */
            nextCursor: string | null;
        };
        Placement: {
            /** Format: uuid */
            id: string;
            leader: {
                /** Format: uuid */
                id: string;
                name: string | null;
            };
            opportunity: {
                /** Format: uuid */
                id: string;
                title: string;
            };
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            status: components["schemas"]["PlacementStatus"];
            askedOn: string | null;
            startedOn: string | null;
            endedOn: string | null;
            outcome: string | null;
            decision: components["schemas"]["Decision"] | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it came to where it stands
             */
            movedAt: string;
            owed: components["schemas"]["Owed"] | null;
            /** @description Day on which what is owed is overdue, or on which the time of an ask or a suggestion runs out */
            dueOn: string | null;
            howEnded: components["schemas"]["HowEnded"] | null;
            /** @description When the person was told what came of it; nothing closes before */
            toldAt: string | null;
            closedAt: string | null;
            /** @description Why they were asked although they are asked often */
            repeatReason: string | null;
            version: number;
            /** @description What you can do with it next */
            moves: components["schemas"]["PlacementMove"][];
        };
        /** @description The match as it stood when the coordinator decided */
        Decision: {
            /** Format: date-time */
            at: string;
            decidedBy: string;
            why: string;
            weights: {
                [key: string]: number;
            };
            /** @description Units of 10,000 */
            score: number;
            possible: number;
            /** @description Place in the ranked list; null when not in it */
            place: number | null;
            /** @description Who else was in the first ten */
            firstTen: string[];
            /** @description Whether the fresh-voices guard was on */
            guard: boolean;
            leaves: {
                criterion: string;
                leaf: string;
                code: string | null;
                units: number;
                points: number;
                answer: string;
            }[];
        };
        /** @enum {string} */
        HowEnded: "completed" | "stepped_down" | "ended_early";
        /**
         * @description What is done with a placement; docs/placements.md has them all, with who may
         * @enum {string}
         */
        PlacementMove: "suggest" | "invite" | "interested" | "decline" | "not_now" | "talk" | "propose" | "ask_change" | "confirm" | "miss" | "begin" | "start" | "complete" | "end_early" | "step_down" | "withdraw" | "not_choose" | "close" | "lapse" | "cancel" | "stop" | "leave" | "leave_place";
        OverduePage: {
            items: components["schemas"]["OverdueItem"][];
            nextCursor: string | null;
        };
        PlacementDetail: {
            /** Format: uuid */
            id: string;
            leader: {
                /** Format: uuid */
                id: string;
                name: string | null;
            };
            opportunity: {
                /** Format: uuid */
                id: string;
                title: string;
            };
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            status: components["schemas"]["PlacementStatus"];
            askedOn: string | null;
            startedOn: string | null;
            endedOn: string | null;
            outcome: string | null;
            decision: components["schemas"]["Decision"] | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it came to where it stands
             */
            movedAt: string;
            owed: components["schemas"]["Owed"] | null;
            /** @description Day on which what is owed is overdue, or on which the time of an ask or a suggestion runs out */
            dueOn: string | null;
            howEnded: components["schemas"]["HowEnded"] | null;
            /** @description When the person was told what came of it; nothing closes before */
            toldAt: string | null;
            closedAt: string | null;
            /** @description Why they were asked although they are asked often */
            repeatReason: string | null;
            version: number;
            /** @description What you can do with it next */
            moves: components["schemas"]["PlacementMove"][];
            /** @description Every version, the newest first */
            agreements: components["schemas"]["Agreement"][];
            /** @description Every step, the oldest first */
            history: components["schemas"]["PlacementStep"][];
        };
        /** @description One version of what both sides say yes to */
        Agreement: {
            /** @description Counts from 1; a change is a new version */
            number: number;
            role: string;
            purpose: string;
            time: string;
            support: string;
            recognition: string;
            startsOn: string | null;
            endsOn: string | null;
            /**
             * Format: date-time
             * @description When the organisation said yes to it, by writing it
             */
            proposedAt: string;
            proposedBy: string | null;
            /** @description When the person said yes to it */
            confirmedAt: string | null;
            /** @description When it stopped to stand: a change was asked for, or the place went */
            fellAt: string | null;
        };
        PlacementStep: {
            /**
             * @description A PlacementMove; `recorded` for what stood before steps were kept
             * @enum {string}
             */
            move: "suggest" | "invite" | "interested" | "decline" | "not_now" | "talk" | "propose" | "ask_change" | "confirm" | "miss" | "begin" | "start" | "complete" | "end_early" | "step_down" | "withdraw" | "not_choose" | "close" | "lapse" | "cancel" | "stop" | "leave" | "leave_place" | "recorded";
            from: components["schemas"]["PlacementStatus"] | null;
            to: components["schemas"]["PlacementStatus"];
            /**
             * @description clock: the bank by itself
             * @enum {string}
             */
            side: "organisation" | "leader" | "clock";
            /** @description Name of the member of staff */
            by: string | null;
            /** Format: date-time */
            at: string;
            reason: ("places_taken" | "other_experience" | "times" | "plans_changed" | "other" | "not_working" | "cancelled" | "not_this_kind") | null;
            words: string | null;
        };
        PlacementsNotFoundOrRequestNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "placements.not_found" | "request.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        LeadersNotFoundOrOpportunitiesNotFoundOrPlacementsNotFoundOrRequestNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "leaders.not_found" | "opportunities.not_found" | "placements.not_found" | "request.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        PlacementsLiveOrPlacementsNotAvailable: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "placements.live" | "placements.not_available";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        OpportunitiesWeightsZeroOrRequestIdempotencyKeyReused: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "opportunities.weights_zero" | "request.idempotency_key_reused";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        PlacementsLiveOrPlacementsNotAvailableOrPlacementsNotReachable: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "placements.live" | "placements.not_available" | "placements.not_reachable";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        OpportunitiesWeightsZeroOrPlacementsRepeatReasonNeededOrRequestIdempotencyKeyReused: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "opportunities.weights_zero" | "placements.repeat_reason_needed" | "request.idempotency_key_reused";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        PlacementMoved: {
            /** Format: uuid */
            id: string;
            leader: {
                /** Format: uuid */
                id: string;
                name: string | null;
            };
            opportunity: {
                /** Format: uuid */
                id: string;
                title: string;
            };
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            status: components["schemas"]["PlacementStatus"];
            askedOn: string | null;
            startedOn: string | null;
            endedOn: string | null;
            outcome: string | null;
            decision: components["schemas"]["Decision"] | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it came to where it stands
             */
            movedAt: string;
            owed: components["schemas"]["Owed"] | null;
            /** @description Day on which what is owed is overdue, or on which the time of an ask or a suggestion runs out */
            dueOn: string | null;
            howEnded: components["schemas"]["HowEnded"] | null;
            /** @description When the person was told what came of it; nothing closes before */
            toldAt: string | null;
            closedAt: string | null;
            /** @description Why they were asked although they are asked often */
            repeatReason: string | null;
            version: number;
            /** @description What you can do with it next */
            moves: components["schemas"]["PlacementMove"][];
            /** @description Every version, the newest first */
            agreements: components["schemas"]["Agreement"][];
            /** @description Every step, the oldest first */
            history: components["schemas"]["PlacementStep"][];
            /** @description The message to the person; null where this move tells them nothing */
            told: components["schemas"]["Told"] | null;
        };
        Told: {
            /** @enum {string} */
            state: "queued" | "sent" | "failed" | "refused";
            /** @description Why it may not be sent, as a code */
            reason: string | null;
        };
        PlacementsLiveOrPlacementsMoveNotAllowedOrPlacementsNotAvailableOrPlacementsNotReachableOrPlacementsNotTold: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "placements.live" | "placements.move_not_allowed" | "placements.not_available" | "placements.not_reachable" | "placements.not_told";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        OpportunitiesWeightsZeroOrPlacementsDayUnfitOrPlacementsRepeatReasonNeeded: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "opportunities.weights_zero" | "placements.day_unfit" | "placements.repeat_reason_needed";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        OwnPlacementPage: {
            items: components["schemas"]["OwnPlacement"][];
            nextCursor: string | null;
        };
        /** @description One opportunity and where the person stands with it */
        OwnPlacement: {
            /** Format: uuid */
            id: string;
            opportunity: {
                /** Format: uuid */
                id: string;
                title: string;
            };
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            status: components["schemas"]["PlacementStatus"];
            owed: components["schemas"]["Owed"] | null;
            howEnded: components["schemas"]["HowEnded"] | null;
            startedOn: string | null;
            endedOn: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            movedAt: string;
            version: number;
            /** @description What you can do next. interested, decline and not_now are said by answering the opportunity */
            moves: components["schemas"]["PlacementMove"][];
        };
        PlacementsUnderWay: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "placements.under_way";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        OwnPlacementDetail: {
            /** Format: uuid */
            id: string;
            opportunity: {
                /** Format: uuid */
                id: string;
                title: string;
            };
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            status: components["schemas"]["PlacementStatus"];
            owed: components["schemas"]["Owed"] | null;
            howEnded: components["schemas"]["HowEnded"] | null;
            startedOn: string | null;
            endedOn: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            movedAt: string;
            version: number;
            /** @description What you can do next. interested, decline and not_now are said by answering the opportunity */
            moves: components["schemas"]["PlacementMove"][];
            /** @description Whom to ask at the organisation */
            contactName: string | null;
            /** @description The version that stands, or stood last */
            agreement: components["schemas"]["Agreement"] | null;
            /** @description Every step that concerned the person, the oldest first */
            history: {
                /**
                 * @description A PlacementMove; `recorded` for what stood before steps were kept
                 * @enum {string}
                 */
                move: "suggest" | "invite" | "interested" | "decline" | "not_now" | "talk" | "propose" | "ask_change" | "confirm" | "miss" | "begin" | "start" | "complete" | "end_early" | "step_down" | "withdraw" | "not_choose" | "close" | "lapse" | "cancel" | "stop" | "leave" | "leave_place" | "recorded";
                from: components["schemas"]["PlacementStatus"] | null;
                to: components["schemas"]["PlacementStatus"];
                /**
                 * @description clock: the bank by itself
                 * @enum {string}
                 */
                side: "organisation" | "leader" | "clock";
                /** Format: date-time */
                at: string;
                reason: ("places_taken" | "other_experience" | "times" | "plans_changed" | "other" | "not_working" | "cancelled" | "not_this_kind") | null;
                words: string | null;
            }[];
        };
        LeadersNotFoundOrPlacementsNotFoundOrRequestNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "leaders.not_found" | "placements.not_found" | "request.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        PlacementsMoveNotAllowedOrPlacementsPlaceTaken: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "placements.move_not_allowed" | "placements.place_taken";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        /** @description What the join page asks with */
        JoiningOffer: {
            /** @description Organisations that take people in */
            organisations: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            purposes: {
                /** @enum {string} */
                purpose: "match" | "contact";
                /** Format: uuid */
                wordingId: string;
                title: string;
                /** @description Paragraphs, one a line */
                body: string;
            }[];
            kinds: {
                code: string;
                label: string;
                group: string | null;
            }[];
            experience: {
                code: string;
                label: string;
                group: string | null;
            }[];
            themes: {
                code: string;
                label: string;
                group: string | null;
            }[];
        };
        /** @description The same answer whether the address is known or not */
        JoiningTaken: {
            message: string;
        };
        JoiningHolderUnknownOrRequestIdempotencyKeyReusedOrVocabularyUnknownCode: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "joining.holder_unknown" | "request.idempotency_key_reused" | "vocabulary.unknown_code";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        JoiningHolderUnknownOrRequestIdempotencyKeyReused: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "joining.holder_unknown" | "request.idempotency_key_reused";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        OpenJoining: {
            source: components["schemas"]["JoiningSource"];
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            name: string | null;
            /** Format: date-time */
            expiresAt: string;
            /** @description The bank holds a record of the person, which joining confirms */
            hasRecord: boolean;
            answers: components["schemas"]["JoinAnswersOutput"];
            /** @description What was said about the person, and by whom */
            nomination: {
                role: components["schemas"]["NominatorRole"];
                by: string;
                why: string;
                saidYes: boolean;
            } | null;
        };
        /**
         * @description self: came by themselves · invitation: asked by a coordinator · nomination: put forward by somebody
         * @enum {string}
         */
        JoiningSource: "self" | "invitation" | "nomination";
        JoiningLinkEnded: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "joining.link_ended";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        JoiningGuardianMissingOrJoiningHolderUnknownOrJoiningNameMissingOrLeadersWordingUnknownOrPlacesOutcodeUnknownOrVocabularyUnknownCode: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "joining.guardian_missing" | "joining.holder_unknown" | "joining.name_missing" | "leaders.wording_unknown" | "places.outcode_unknown" | "vocabulary.unknown_code";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        JoiningPage: {
            items: components["schemas"]["Joining"][];
            /** @description Ask for the next page with it; null on the last page */
            nextCursor: string | null;
        };
        Joining: {
            /** Format: uuid */
            id: string;
            source: components["schemas"]["JoiningSource"];
            state: components["schemas"]["JoiningState"];
            /** @description Null when it is over and nobody joined */
            name: string | null;
            reach: ("email" | "phone") | null;
            /** @description Only where there is no e-mail address */
            phone: string | null;
            nominatorRole: components["schemas"]["NominatorRole"] | null;
            /** @description Their record in your register */
            leaderId: string | null;
            /** Format: date-time */
            createdAt: string;
            sentAt: string | null;
            remindedAt: string | null;
            /** Format: date-time */
            expiresAt: string;
            endedAt: string | null;
            abilities: {
                send: boolean;
                takeBack: boolean;
                tell: boolean;
            };
        };
        /** @description With what was said, to read out on the phone */
        JoiningDetail: {
            /** Format: uuid */
            id: string;
            source: components["schemas"]["JoiningSource"];
            state: components["schemas"]["JoiningState"];
            /** @description Null when it is over and nobody joined */
            name: string | null;
            reach: ("email" | "phone") | null;
            /** @description Only where there is no e-mail address */
            phone: string | null;
            nominatorRole: components["schemas"]["NominatorRole"] | null;
            /** @description Their record in your register */
            leaderId: string | null;
            /** Format: date-time */
            createdAt: string;
            sentAt: string | null;
            remindedAt: string | null;
            /** Format: date-time */
            expiresAt: string;
            endedAt: string | null;
            abilities: {
                send: boolean;
                takeBack: boolean;
                tell: boolean;
            };
            nomination: {
                by: string | null;
                contact: string | null;
                why: string | null;
                saidYes: boolean | null;
            } | null;
        };
        JoiningNotFoundOrRequestNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "joining.not_found" | "request.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        JoiningAskedAlreadyOrJoiningAskedNotToOrJoiningNotNowOrJoiningSignsIn: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "joining.asked_already" | "joining.asked_not_to" | "joining.not_now" | "joining.signs_in";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        LeadersAddressMissingOrLeadersGuardianRequiredOrRequestIdempotencyKeyReused: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "leaders.address_missing" | "leaders.guardian_required" | "request.idempotency_key_reused";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        JoiningOver: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "joining.over";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        /** @description A spreadsheet on its way in, with what taking it would do */
        Import: {
            /** Format: uuid */
            id: string;
            fileName: string;
            /** @enum {string} */
            status: "open" | "done";
            version: number;
            encoding: string | null;
            headingLine: number | null;
            /** @description Blank lines, totals and repeated headings */
            leftOut: number;
            columns: components["schemas"]["ImportColumn"][];
            agreement: components["schemas"]["ImportAgreement"] | null;
            /** @description What would be done, or, once done, what was */
            counts: {
                create: number;
                update: number;
                skip: number;
                refuse: number;
                /** @description Of the new people, how many cannot be matched */
                withoutConsent: number;
            };
        };
        ImportColumn: {
            index: number;
            heading: string;
            /** @description Null: its text is kept word for word in the note */
            kind: components["schemas"]["ColumnKind"] | null;
            confidence: number;
            byHand: boolean;
            /** @description The first few things it holds */
            samples: string[];
        };
        ImportsNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "imports.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        ImportsUnreadableOrRequestIdempotencyKeyReused: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "imports.unreadable" | "request.idempotency_key_reused";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        ImportsNotFoundOrRequestNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "imports.not_found" | "request.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        ImportRowPage: {
            items: components["schemas"]["ImportRow"][];
            nextCursor: string | null;
        };
        ImportRow: {
            /** @description Line of the file */
            line: number;
            outcome: components["schemas"]["ImportOutcome"];
            name: string;
            reason: string;
            /** @description Where the reason lies */
            cell: {
                heading: string;
                text: string;
            } | null;
            leaderId: string | null;
            sameAsLine: number | null;
            /** @description Would be registered with the asserted consent */
            consent: boolean;
            /** @description Fields that would change */
            changes: string[];
            /** @description What a coordinator should look at */
            review: string[];
            /** @description What was not understood, word for word */
            note: string;
            /** @description Headings whose cells were understood whole */
            understood: string[];
        };
        ImportsDone: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "imports.done";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        ImportsColumnUnknown: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "imports.column_unknown";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        AuditEventPage: {
            items: components["schemas"]["AuditEvent"][];
            /** @description Ask for the next page with it; null on the last page */
            nextCursor: string | null;
        };
        /** @description One change: who, what, when */
        AuditEvent: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            actorKind: string;
            /** @description The account that acted; null for a visitor or a command */
            actor: {
                /** Format: uuid */
                id: string;
                name: string | null;
            } | null;
            organisation: {
                /** Format: uuid */
                id: string;
                name: string | null;
            } | null;
            /** @description The session or token by which the request came */
            credentialId: string | null;
            /** @description `area.past_tense` */
            event: string;
            subjectKind: string;
            subjectId: string | null;
            requestId: string;
            /** @description Ids, codes, counts and names of fields; never what they hold */
            detail: {
                [key: string]: unknown;
            };
            /** @description Part of the chain of hashes */
            sealed: boolean;
        };
        AccessEventPage: {
            items: components["schemas"]["AccessEvent"][];
            /** @description Ask for the next page with it; null on the last page */
            nextCursor: string | null;
        };
        /** @description One reading of people: who read whom, when and why */
        AccessEvent: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            actorKind: string;
            /** @description The account that acted; null for a visitor or a command */
            actor: {
                /** Format: uuid */
                id: string;
                name: string | null;
            } | null;
            /** @description The organisation that the reader acted for */
            organisation: {
                /** Format: uuid */
                id: string;
                name: string | null;
            } | null;
            /** @description The session or token by which the request came */
            credentialId: string | null;
            operation: string;
            manner: components["schemas"]["Manner"];
            purpose: string;
            view: string;
            /** @description Whose data was read: of those that the caller may know of, up to 100 */
            leaderIds: string[];
            /** @description How many those are in all */
            leaders: number;
            requestId: string;
            /** @description Part of the chain of hashes */
            sealed: boolean;
        };
        /** @description Where the chain of hashes over both records stands */
        RecordState: {
            seals: number;
            /** @description When the last seal was set */
            latestAt: string | null;
            latestHash: string | null;
            /** @description The last time that somebody held the records against the chain */
            lastCheck: {
                /** Format: date-time */
                at: string;
                by: string | null;
                seals: number;
                /** @description Rows of both records that a seal holds */
                rows: number;
                holds: boolean;
            } | null;
        };
        RecordCheck: {
            seals: number;
            /** @description Rows of both records that a seal holds */
            rows: number;
            /** @description Rows of the last second, not sealed yet */
            unsealed: number;
            /** @description Write it down elsewhere: a chain that was made anew has another */
            latestHash: string | null;
            /** @description The first seal that does not hold, and which rows; null: all hold */
            broken: {
                number: number;
                rowIds: string[];
            } | null;
        };
        /** @description Answers of many together, as of the month */
        EqualityReport: {
            /** @description The month that this stands for; null: none yet */
            month: string | null;
            /** @description The month that the numbers are from: too few changed since */
            numbersOf: string | null;
            /**
             * Format: date
             * @description When numbers are made next
             */
            nextOn: string;
            /** @description How many answered, rounded to five; null: fewer than ten */
            respondents: number | null;
            tables: {
                question: components["schemas"]["EqualityQuestion"];
                /** @description Heading of ethnic groups */
                group: string | null;
                answers: {
                    answer: string;
                    /** @description Rounded to five; null: hidden, so that nobody is found */
                    count: number | null;
                }[];
            }[];
        };
        SubjectRequestPage: {
            items: components["schemas"]["SubjectRequest"][];
            /** @description Ask for the next page with it; null on the last page */
            nextCursor: string | null;
        };
        /** @description What somebody asked of their data */
        SubjectRequest: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["RequestKind"];
            /** @description Whose data; without a name where they are no longer in the register */
            leader: {
                /** Format: uuid */
                id: string;
                name: string | null;
            } | null;
            /** @description Who asks, where they are not in the register */
            person: string | null;
            /** @description The person did it themselves, on their own pages */
            bySelf: boolean;
            /** Format: date */
            receivedOn: string;
            identity: components["schemas"]["RequestIdentity"];
            identityOn: string | null;
            /** @description The law's last day; null: the time has not begun */
            dueOn: string | null;
            /** @description Within 28 days, as the bank wants it */
            targetOn: string | null;
            /** @description Whether bank holidays of the year of the last day are known; else only weekends count */
            holidaysKnown: boolean;
            isOverdue: boolean;
            extension: {
                /** Format: date */
                toldOn: string;
                reason: string;
            } | null;
            handler: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            status: components["schemas"]["RequestStatus"];
            closedOn: string | null;
            outcome: string | null;
            note: string | null;
            version: number;
        };
        /**
         * @description known: no doubt who asks · asked: it was asked, and the time has not begun · confirmed: since that day the time runs
         * @enum {string}
         */
        RequestIdentity: "known" | "asked" | "confirmed";
        GovernanceHandlerUnknownOrGovernanceRequestDayOddOrGovernanceRequestPersonUnclearOrRequestIdempotencyKeyReused: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "governance.handler_unknown" | "governance.request_day_odd" | "governance.request_person_unclear" | "request.idempotency_key_reused";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        GovernanceRequestNotFoundOrRequestNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "governance.request_not_found" | "request.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        GovernanceHandlerUnknownOrGovernanceRequestDayOddOrGovernanceRequestExtensionLateOrGovernanceRequestOutcomeNeeded: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "governance.handler_unknown" | "governance.request_day_odd" | "governance.request_extension_late" | "governance.request_outcome_needed";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        BreachPage: {
            items: components["schemas"]["Breach"][];
            /** @description Ask for the next page with it; null on the last page */
            nextCursor: string | null;
        };
        /** @description Personal data lost, changed or seen that should not have been */
        Breach: {
            /** Format: uuid */
            id: string;
            /** @description Who found it; null: whoever runs the installation */
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            title: string;
            happened: string;
            happenedFrom: string | null;
            happenedTo: string | null;
            /**
             * Format: date-time
             * @description From here the 72 hours run
             */
            knownAt: string;
            /**
             * Format: date-time
             * @description Until then the regulator is to be told
             */
            dueAt: string;
            /**
             * @description Where the 72 hours stand
             * @enum {string}
             */
            clock: "running" | "met" | "late" | "overdue" | "not_needed";
            risk: components["schemas"]["BreachRisk"];
            riskReason: string | null;
            regulatorToldAt: string | null;
            /** @description Why the regulator was not told, or late */
            regulatorReason: string | null;
            peopleToldAt: string | null;
            /** @description How people were told, or why not */
            peopleWords: string | null;
            measures: string | null;
            /** @enum {string} */
            status: "open" | "closed";
            version: number;
        };
        GovernanceBreachTimesOddOrRequestIdempotencyKeyReused: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "governance.breach_times_odd" | "request.idempotency_key_reused";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        GovernanceBreachNotFoundOrRequestNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "governance.breach_not_found" | "request.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        GovernanceBreachTimesOddOrGovernanceBreachUnsettled: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "governance.breach_times_odd" | "governance.breach_unsettled";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        /** @description Whose data was read, from the record of readings */
        AffectedPage: {
            /** @description How many people in all */
            count: number;
            items: {
                /** Format: uuid */
                leaderId: string;
                /** @description Of people that your organisation holds; else only the id */
                name: string | null;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                times: number;
                manners: components["schemas"]["Manner"][];
                /** Format: date-time */
                firstAt: string;
                /** Format: date-time */
                lastAt: string;
            }[];
            nextCursor: string | null;
        };
        Retention: {
            version: number;
            /** @description Whether the nightly run takes what is due */
            isOn: boolean;
            /** @description How many would go today, over all rules */
            due: number;
            rules: components["schemas"]["RetentionRule"][];
            abilities: {
                update: boolean;
            };
        };
        /** @description For how long data of one class is kept */
        RetentionRule: {
            code: string;
            /**
             * @description erase: the person, from the whole bank · empty: the words go, the row stays counted · delete: the row goes · keep: nothing goes
             * @enum {string}
             */
            action: "erase" | "empty" | "delete" | "keep";
            /** @description After the event; null: for ever */
            months: number | null;
            reason: string;
            /** @description How many would go today */
            due: number;
            version: number;
        };
        GovernanceDryRunStale: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "governance.dry_run_stale";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        GovernanceRetentionRuleNotFoundOrRequestNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "governance.retention_rule_not_found" | "request.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        GovernanceRetentionRuleFixed: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "governance.retention_rule_fixed";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        RetentionDuePage: {
            items: {
                rule: string;
                /**
                 * Format: uuid
                 * @description Of the row, or of the person whom the rule erases
                 */
                id: string;
                /** @description About whom it is; by name where your organisation holds them */
                leader: {
                    /** Format: uuid */
                    id: string;
                    name: string | null;
                } | null;
                /**
                 * Format: date
                 * @description When the event was that the rule counts from
                 */
                since: string;
                /** Format: date */
                dueOn: string;
            }[];
            /** @description Ask for the next page with it; null on the last page */
            nextCursor: string | null;
        };
        RetentionHoldPage: {
            items: components["schemas"]["RetentionHold"][];
            /** @description Ask for the next page with it; null on the last page */
            nextCursor: string | null;
        };
        /** @description A person whose data has to stay for now */
        RetentionHold: {
            /** Format: uuid */
            id: string;
            leader: {
                /** Format: uuid */
                id: string;
                name: string | null;
            };
            reason: string;
            /** Format: date */
            placedOn: string;
        };
        GovernanceHoldStands: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "governance.hold_stands";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        GovernanceHoldNotFoundOrRequestNotFound: {
            /** @description Address of a page that explains this error */
            type: string;
            /** @description What happened, in plain words */
            title: string;
            status: number;
            /**
             * @description Permanent code of this error
             * @enum {string}
             */
            code: "governance.hold_not_found" | "request.not_found";
            /** @description What to do next in this case */
            detail?: string;
            issues?: components["schemas"]["FieldIssue"][];
            /** @description Name this when you ask for help */
            requestId: string;
        };
        /** @description Everything that the bank holds about one person. Of other people it tells their post and organisation at most */
        DataCopy: {
            bank: string;
            /** Format: date-time */
            madeAt: string;
            sections: components["schemas"]["DataSection"][];
            /** @description What is held beside this, and why it is not in here */
            leftOut: {
                what: string;
                why: string;
            }[];
        };
        DataSection: {
            name: string;
            /** @description In the words of the person */
            title: string;
            /** @description What it is kept for */
            why: string;
            fields: {
                /** @description As in the items */
                name: string;
                label: string;
                /** @description May speak of health, needs or belief (UK GDPR article 9) */
                special: boolean;
            }[];
            items: {
                [key: string]: unknown;
            }[];
        };
        DataMap: {
            tables: components["schemas"]["DataTable"][];
        };
        DataTable: {
            table: string;
            about: string;
            purpose: string;
            /** @enum {string} */
            whose: "leader" | "leader_and_staff" | "staff" | "nobody";
            retention: string;
            erasure: string;
            columns: components["schemas"]["DataColumn"][];
        };
        DataColumn: {
            name: string;
            label: string;
            /** @enum {string} */
            class: "none" | "ordinary" | "special" | "secret";
            basis: string;
            seenBy: string;
            /** @description Its name in the copy of everything */
            told: string | null;
            /** @description Or why it is not in it */
            notTold: string | null;
            /** @description What erasing does with it */
            erased: string;
        };
        /** @description What somebody brings and has done, to take away */
        Passport: {
            bank: string;
            /** Format: date-time */
            madeAt: string;
            name: string;
            /** @description Which holds the record */
            organisation: string;
            stage: string | null;
            types: string[];
            offers: string | null;
            wants: string | null;
            /** @description What the person would like to do */
            kinds: string[];
            languages: string[];
            attributes: {
                label: string;
                level: number;
                /** @description How this level shows, in a plain sentence */
                shows: string;
                seenBy: string;
                /** @description The person’s own words: what shows it */
                words: string | null;
            }[];
            roles: components["schemas"]["Involvement"][];
            groups: string[];
            links: {
                label: string;
                url: string;
            }[];
            /** @description Only where the person asked for it to be in */
            health: {
                experience: string[];
                themes: string[];
                support: string[];
            } | null;
        };
        Involvement: {
            title: string;
            organisation: string;
            kind: string;
            /** @description Where it stands, in plain words */
            standing: string;
            from: string | null;
            to: string | null;
            /** @description What came of it */
            outcome: string | null;
        };
        InvolvementRecord: {
            bank: string;
            /** Format: date-time */
            madeAt: string;
            name: string;
            items: components["schemas"]["Involvement"][];
        };
        SupportNeedOutput: {
            code: string;
            /** @default null */
            note: string | null;
        };
        /** @description A declared interest: employer or office, and when */
        InterestOutput: {
            /**
             * @description Where it is an organisation of the bank
             * @default null
             */
            organisationId: string | null;
            employer: string;
            role: string;
            /** @default null */
            from: string | null;
            /** @default null */
            to: string | null;
        };
        /** @description A check such as DBS, with its dates */
        CheckOutput: {
            kind: string;
            /** @default null */
            on: string | null;
            /** @default null */
            expiresOn: string | null;
            /** @default null */
            note: string | null;
        };
        /** @description A group or committee that the person sits on */
        MembershipOutput: {
            name: string;
            /** @default null */
            role: string | null;
            /** @default null */
            from: string | null;
            /** @default null */
            to: string | null;
        };
        OpportunityStepOutput: {
            /** @enum {string} */
            step: "application" | "conversation" | "selection" | "appointment" | "term";
            /** @default null */
            on: string | null;
            /** @default null */
            note: string | null;
        };
        WantedOutput: {
            attributes: {
                code: string;
                level: number;
                importance: number;
            }[];
            themes: components["schemas"]["WantedThemeOutput"][];
        };
        WantedThemeOutput: {
            code: string;
            /**
             * @description Null takes either kind
             * @default null
             */
            lived: components["schemas"]["Lived"] | null;
        };
        EssentialsOutput: {
            themes: components["schemas"]["WantedThemeOutput"][];
            experience: string[];
            types: string[];
            languages: string[];
            stages: ("potential" | "emerging" | "established")[];
            attributes: {
                code: string;
                level: number;
            }[];
            /** @description Within reach, or online offered and accepted */
            reach: boolean;
            /** @description All fixed sessions, or at least one wanted half-day */
            times: boolean;
        };
        JoinAnswersOutput: {
            /** @description Who is to look after the record */
            organisationId?: string | null;
            /** @example Nerys Hallowby */
            name?: string;
            ageBand?: components["schemas"]["AgeBand"] | null;
            /** @description Only for somebody under 16 */
            guardian?: components["schemas"]["GuardianAskedOutput"] | null;
            /** @description What they offer, in their words */
            offers?: string | null;
            /** @description What they would like to do, in their words */
            wants?: string | null;
            /** @description What they would like to do */
            kinds?: string[];
            /** @description Kinds of lived experience */
            experience?: string[];
            /** @description What they lived through, as far as they say */
            themes?: string[];
            /** @description First half of the postcode; never more */
            outcode?: string | null;
        };
        GuardianAskedOutput: {
            /** @example Gwen Hallowby */
            name: string;
            /**
             * @description What they are to the child
             * @example Mother
             */
            relation: string;
            /** @default null */
            email: string | null;
            /** @default null */
            phone: string | null;
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
export type OrganisationSettingsUpdate = components['schemas']['OrganisationSettingsUpdate'];
export type TermCreate = components['schemas']['TermCreate'];
export type OpenTermKind = components['schemas']['OpenTermKind'];
export type TermUpdate = components['schemas']['TermUpdate'];
export type TermKind = components['schemas']['TermKind'];
export type RoleCreate = components['schemas']['RoleCreate'];
export type ProfileItem = components['schemas']['ProfileItem'];
export type RoleUpdate = components['schemas']['RoleUpdate'];
export type LeaderCreate = components['schemas']['LeaderCreate'];
export type Channel = components['schemas']['Channel'];
export type AnswerSet = components['schemas']['AnswerSet'];
export type ThemeAnswers = components['schemas']['ThemeAnswers'];
export type HalfDay = components['schemas']['HalfDay'];
export type SupportNeed = components['schemas']['SupportNeed'];
export type Interest = components['schemas']['Interest'];
export type Link = components['schemas']['Link'];
export type Check = components['schemas']['Check'];
export type Membership = components['schemas']['Membership'];
export type AgeBand = components['schemas']['AgeBand'];
export type Guardian = components['schemas']['Guardian'];
export type RatingCreate = components['schemas']['RatingCreate'];
export type RatingSource = components['schemas']['RatingSource'];
export type StageSet = components['schemas']['StageSet'];
export type Stage = components['schemas']['Stage'];
export type MatchConsentSet = components['schemas']['MatchConsentSet'];
export type ConsentAnswer = components['schemas']['ConsentAnswer'];
export type ConsentMethod = components['schemas']['ConsentMethod'];
export type ShareConsentSet = components['schemas']['ShareConsentSet'];
export type ShareField = components['schemas']['ShareField'];
export type LeaderUpdate = components['schemas']['LeaderUpdate'];
export type ConsentPurposeUpdate = components['schemas']['ConsentPurposeUpdate'];
export type LawfulBasis = components['schemas']['LawfulBasis'];
export type SpecialCondition = components['schemas']['SpecialCondition'];
export type ConsentPurpose = components['schemas']['ConsentPurpose'];
export type ConsentWordingCreate = components['schemas']['ConsentWordingCreate'];
export type OwnConsentCreate = components['schemas']['OwnConsentCreate'];
export type ConsentCreate = components['schemas']['ConsentCreate'];
export type GuardianConsentCreate = components['schemas']['GuardianConsentCreate'];
export type OwnLeaderUpdate = components['schemas']['OwnLeaderUpdate'];
export type OwnRating = components['schemas']['OwnRating'];
export type Dispute = components['schemas']['Dispute'];
export type QuestionOpen = components['schemas']['QuestionOpen'];
export type QuestionAnswerCreate = components['schemas']['QuestionAnswerCreate'];
export type ConsentAnswerGiven = components['schemas']['ConsentAnswerGiven'];
export type MessageDone = components['schemas']['MessageDone'];
export type OwnContactWishesUpdate = components['schemas']['OwnContactWishesUpdate'];
export type ContactWishesUpdate = components['schemas']['ContactWishesUpdate'];
export type EqualityAnswersUpdate = components['schemas']['EqualityAnswersUpdate'];
export type LeaderNoteCreate = components['schemas']['LeaderNoteCreate'];
export type OpportunityStatus = components['schemas']['OpportunityStatus'];
export type OpportunityCreate = components['schemas']['OpportunityCreate'];
export type Counterpart = components['schemas']['Counterpart'];
export type OpportunityStep = components['schemas']['OpportunityStep'];
export type FixedSession = components['schemas']['FixedSession'];
export type Weights = components['schemas']['Weights'];
export type Wanted = components['schemas']['Wanted'];
export type WantedTheme = components['schemas']['WantedTheme'];
export type Lived = components['schemas']['Lived'];
export type Essentials = components['schemas']['Essentials'];
export type OpportunityUpdate = components['schemas']['OpportunityUpdate'];
export type OpportunityMoveMake = components['schemas']['OpportunityMoveMake'];
export type OpportunityCancel = components['schemas']['OpportunityCancel'];
export type MatchWhatIf = components['schemas']['MatchWhatIf'];
export type ReachDraft = components['schemas']['ReachDraft'];
export type ReachWhatIf = components['schemas']['ReachWhatIf'];
export type PlacementStatus = components['schemas']['PlacementStatus'];
export type Owed = components['schemas']['Owed'];
export type PlacementCreate = components['schemas']['PlacementCreate'];
export type LeaderInvitation = components['schemas']['LeaderInvitation'];
export type PlacementMoveCreate = components['schemas']['PlacementMoveCreate'];
export type AgreementDraft = components['schemas']['AgreementDraft'];
export type OwnAnswerCreate = components['schemas']['OwnAnswerCreate'];
export type OwnMoveCreate = components['schemas']['OwnMoveCreate'];
export type JoinFormCreate = components['schemas']['JoinFormCreate'];
export type JoinAnswers = components['schemas']['JoinAnswers'];
export type GuardianAsked = components['schemas']['GuardianAsked'];
export type NominationCreate = components['schemas']['NominationCreate'];
export type NominatorRole = components['schemas']['NominatorRole'];
export type JoiningLink = components['schemas']['JoiningLink'];
export type NominationCorrection = components['schemas']['NominationCorrection'];
export type JoiningCompletion = components['schemas']['JoiningCompletion'];
export type JoiningState = components['schemas']['JoiningState'];
export type InvitationCreate = components['schemas']['InvitationCreate'];
export type ToldCreate = components['schemas']['ToldCreate'];
export type ImportCreate = components['schemas']['ImportCreate'];
export type ImportOutcome = components['schemas']['ImportOutcome'];
export type ImportUpdate = components['schemas']['ImportUpdate'];
export type ColumnKind = components['schemas']['ColumnKind'];
export type ImportAgreement = components['schemas']['ImportAgreement'];
export type Manner = components['schemas']['Manner'];
export type AuditExportCreate = components['schemas']['AuditExportCreate'];
export type AccessExportCreate = components['schemas']['AccessExportCreate'];
export type SubjectRequestCreate = components['schemas']['SubjectRequestCreate'];
export type RequestKind = components['schemas']['RequestKind'];
export type SubjectRequestUpdate = components['schemas']['SubjectRequestUpdate'];
export type RequestStatus = components['schemas']['RequestStatus'];
export type BreachCreate = components['schemas']['BreachCreate'];
export type BreachUpdate = components['schemas']['BreachUpdate'];
export type BreachRisk = components['schemas']['BreachRisk'];
export type RetentionUpdate = components['schemas']['RetentionUpdate'];
export type RetentionRuleUpdate = components['schemas']['RetentionRuleUpdate'];
export type RetentionHoldCreate = components['schemas']['RetentionHoldCreate'];
export type ErasureConfirmation = components['schemas']['ErasureConfirmation'];
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
export type OrganisationSettings = components['schemas']['OrganisationSettings'];
export type Vocabulary = components['schemas']['Vocabulary'];
export type Term = components['schemas']['Term'];
export type RequestNotFoundOrVocabularyNotFound = components['schemas']['RequestNotFoundOrVocabularyNotFound'];
export type VocabularyFullOrVocabularyTaken = components['schemas']['VocabularyFullOrVocabularyTaken'];
export type RoleList = components['schemas']['RoleList'];
export type Role = components['schemas']['Role'];
export type VocabularyNotFound = components['schemas']['VocabularyNotFound'];
export type VocabularyTaken = components['schemas']['VocabularyTaken'];
export type RequestIdempotencyKeyReusedOrVocabularyUnknownCode = components['schemas']['RequestIdempotencyKeyReusedOrVocabularyUnknownCode'];
export type VocabularyUnknownCode = components['schemas']['VocabularyUnknownCode'];
export type Places = components['schemas']['Places'];
export type Home = components['schemas']['Home'];
export type OverdueItem = components['schemas']['OverdueItem'];
export type Message = components['schemas']['Message'];
export type RegisterPage = components['schemas']['RegisterPage'];
export type LeaderCard = components['schemas']['LeaderCard'];
export type LeaderView = components['schemas']['LeaderView'];
export type MendedWord = components['schemas']['MendedWord'];
export type Facets = components['schemas']['Facets'];
export type Leader = components['schemas']['Leader'];
export type LeaderStatus = components['schemas']['LeaderStatus'];
export type StageEntry = components['schemas']['StageEntry'];
export type Rating = components['schemas']['Rating'];
export type MatchConsent = components['schemas']['MatchConsent'];
export type ShareConsent = components['schemas']['ShareConsent'];
export type LeadersNotFoundOrOrganisationsNotFound = components['schemas']['LeadersNotFoundOrOrganisationsNotFound'];
export type LeadersErasedBefore = components['schemas']['LeadersErasedBefore'];
export type AccessContactUnknownOrLeadersAssertedTooLongOrLeadersGuardianRequiredOrPlacesOutcodeUnknownOrRequestIdempotencyKeyReusedOrVocabularyUnknownCode = components['schemas']['AccessContactUnknownOrLeadersAssertedTooLongOrLeadersGuardianRequiredOrPlacesOutcodeUnknownOrRequestIdempotencyKeyReusedOrVocabularyUnknownCode'];
export type LeadersNotFoundOrRequestNotFound = components['schemas']['LeadersNotFoundOrRequestNotFound'];
export type LeadersNotFoundOrOrganisationsNotFoundOrRequestNotFound = components['schemas']['LeadersNotFoundOrOrganisationsNotFoundOrRequestNotFound'];
export type AccessContactUnknownOrLeadersAssertedTooLongOrLeadersGuardianRequiredOrPlacesOutcodeUnknownOrVocabularyUnknownCode = components['schemas']['AccessContactUnknownOrLeadersAssertedTooLongOrLeadersGuardianRequiredOrPlacesOutcodeUnknownOrVocabularyUnknownCode'];
export type LeadersAddressShared = components['schemas']['LeadersAddressShared'];
export type LeadersAddressMissingOrRequestIdempotencyKeyReused = components['schemas']['LeadersAddressMissingOrRequestIdempotencyKeyReused'];
export type ConsentPurposes = components['schemas']['ConsentPurposes'];
export type ConsentPurposeDetail = components['schemas']['ConsentPurposeDetail'];
export type ConsentWording = components['schemas']['ConsentWording'];
export type LeadersPurposeNotFoundOrRequestNotFound = components['schemas']['LeadersPurposeNotFoundOrRequestNotFound'];
export type ConsentWordings = components['schemas']['ConsentWordings'];
export type Consents = components['schemas']['Consents'];
export type ConsentState = components['schemas']['ConsentState'];
export type ConsentRecord = components['schemas']['ConsentRecord'];
export type LeadersNotFound = components['schemas']['LeadersNotFound'];
export type LeadersShareIncompleteOrLeadersWordingUnknownOrRequestIdempotencyKeyReused = components['schemas']['LeadersShareIncompleteOrLeadersWordingUnknownOrRequestIdempotencyKeyReused'];
export type LeadersAssertedTooLongOrLeadersShareIncompleteOrLeadersWordingUnknownOrRequestIdempotencyKeyReused = components['schemas']['LeadersAssertedTooLongOrLeadersShareIncompleteOrLeadersWordingUnknownOrRequestIdempotencyKeyReused'];
export type GuardianConsents = components['schemas']['GuardianConsents'];
export type GuardianConsent = components['schemas']['GuardianConsent'];
export type LeadersNotAChildOrRequestIdempotencyKeyReused = components['schemas']['LeadersNotAChildOrRequestIdempotencyKeyReused'];
export type LeadersRatingNotYoursOrPlacesOutcodeUnknownOrVocabularyUnknownCode = components['schemas']['LeadersRatingNotYoursOrPlacesOutcodeUnknownOrVocabularyUnknownCode'];
export type ReadingPage = components['schemas']['ReadingPage'];
export type Reading = components['schemas']['Reading'];
export type Question = components['schemas']['Question'];
export type AskedConsent = components['schemas']['AskedConsent'];
export type ContactQuestionSpent = components['schemas']['ContactQuestionSpent'];
export type QuestionAnswered = components['schemas']['QuestionAnswered'];
export type ContactAnswerUnfit = components['schemas']['ContactAnswerUnfit'];
export type MessagePage = components['schemas']['MessagePage'];
export type RequestCursorInvalidOrRequestInvalid = components['schemas']['RequestCursorInvalidOrRequestInvalid'];
export type MessageDetail = components['schemas']['MessageDetail'];
export type ContactMessageNotFoundOrRequestNotFound = components['schemas']['ContactMessageNotFoundOrRequestNotFound'];
export type ContactMessageSettled = components['schemas']['ContactMessageSettled'];
export type ContactWishes = components['schemas']['ContactWishes'];
export type EqualityAnswers = components['schemas']['EqualityAnswers'];
export type EqualityQuestion = components['schemas']['EqualityQuestion'];
export type EqualityNotAgreedOrEqualityUnderSixteen = components['schemas']['EqualityNotAgreedOrEqualityUnderSixteen'];
export type LeaderNotePage = components['schemas']['LeaderNotePage'];
export type LeaderNote = components['schemas']['LeaderNote'];
export type OpportunityPage = components['schemas']['OpportunityPage'];
export type OpportunityCard = components['schemas']['OpportunityCard'];
export type Opportunity = components['schemas']['Opportunity'];
export type OpportunityMove = components['schemas']['OpportunityMove'];
export type OpportunitiesNotFound = components['schemas']['OpportunitiesNotFound'];
export type AccessContactUnknownOrOpportunitiesStepsInformalOrOpportunitiesWeightsZeroOrPlacesOutcodeUnknownOrRequestIdempotencyKeyReusedOrVocabularyUnknownCode = components['schemas']['AccessContactUnknownOrOpportunitiesStepsInformalOrOpportunitiesWeightsZeroOrPlacesOutcodeUnknownOrRequestIdempotencyKeyReusedOrVocabularyUnknownCode'];
export type OpportunitiesNotFoundOrRequestNotFound = components['schemas']['OpportunitiesNotFoundOrRequestNotFound'];
export type AccessCrossSiteOrAccessDeniedOrOpportunitiesNotYours = components['schemas']['AccessCrossSiteOrAccessDeniedOrOpportunitiesNotYours'];
export type AccessContactUnknownOrOpportunitiesIncompleteOrOpportunitiesStepsInformalOrOpportunitiesWeightsZeroOrPlacesOutcodeUnknownOrVocabularyUnknownCode = components['schemas']['AccessContactUnknownOrOpportunitiesIncompleteOrOpportunitiesStepsInformalOrOpportunitiesWeightsZeroOrPlacesOutcodeUnknownOrVocabularyUnknownCode'];
export type OpportunitiesMoveNotAllowed = components['schemas']['OpportunitiesMoveNotAllowed'];
export type OpportunitiesIncompleteOrOpportunitiesWordsNeeded = components['schemas']['OpportunitiesIncompleteOrOpportunitiesWordsNeeded'];
export type OpportunityMovePage = components['schemas']['OpportunityMovePage'];
export type OpportunityMoveMade = components['schemas']['OpportunityMoveMade'];
export type AccessDeniedOrOpportunitiesNotYours = components['schemas']['AccessDeniedOrOpportunitiesNotYours'];
export type DraftCheck = components['schemas']['DraftCheck'];
export type TextReading = components['schemas']['TextReading'];
export type AccessContactUnknown = components['schemas']['AccessContactUnknown'];
export type OpportunitiesWordsNeeded = components['schemas']['OpportunitiesWordsNeeded'];
export type MatchPage = components['schemas']['MatchPage'];
export type MatchAsked = components['schemas']['MatchAsked'];
export type Criterion = components['schemas']['Criterion'];
export type ListedMatch = components['schemas']['ListedMatch'];
export type MatchQuestion = components['schemas']['MatchQuestion'];
export type MatchFact = components['schemas']['MatchFact'];
export type Answer = components['schemas']['Answer'];
export type OpportunitiesWeightsZero = components['schemas']['OpportunitiesWeightsZero'];
export type OpportunitiesWeightsZeroOrVocabularyUnknownCode = components['schemas']['OpportunitiesWeightsZeroOrVocabularyUnknownCode'];
export type AskFirstPage = components['schemas']['AskFirstPage'];
export type Match = components['schemas']['Match'];
export type MatchLeaf = components['schemas']['MatchLeaf'];
export type MatchGate = components['schemas']['MatchGate'];
export type LeadersNotFoundOrOpportunitiesNotFoundOrRequestNotFound = components['schemas']['LeadersNotFoundOrOpportunitiesNotFoundOrRequestNotFound'];
export type Reach = components['schemas']['Reach'];
export type MatchCounts = components['schemas']['MatchCounts'];
export type MatchCount = components['schemas']['MatchCount'];
export type OpportunityMatchPage = components['schemas']['OpportunityMatchPage'];
export type OpportunityMatch = components['schemas']['OpportunityMatch'];
export type PlacementPage = components['schemas']['PlacementPage'];
export type Placement = components['schemas']['Placement'];
export type Decision = components['schemas']['Decision'];
export type HowEnded = components['schemas']['HowEnded'];
export type PlacementMove = components['schemas']['PlacementMove'];
export type OverduePage = components['schemas']['OverduePage'];
export type PlacementDetail = components['schemas']['PlacementDetail'];
export type Agreement = components['schemas']['Agreement'];
export type PlacementStep = components['schemas']['PlacementStep'];
export type PlacementsNotFoundOrRequestNotFound = components['schemas']['PlacementsNotFoundOrRequestNotFound'];
export type LeadersNotFoundOrOpportunitiesNotFoundOrPlacementsNotFoundOrRequestNotFound = components['schemas']['LeadersNotFoundOrOpportunitiesNotFoundOrPlacementsNotFoundOrRequestNotFound'];
export type PlacementsLiveOrPlacementsNotAvailable = components['schemas']['PlacementsLiveOrPlacementsNotAvailable'];
export type OpportunitiesWeightsZeroOrRequestIdempotencyKeyReused = components['schemas']['OpportunitiesWeightsZeroOrRequestIdempotencyKeyReused'];
export type PlacementsLiveOrPlacementsNotAvailableOrPlacementsNotReachable = components['schemas']['PlacementsLiveOrPlacementsNotAvailableOrPlacementsNotReachable'];
export type OpportunitiesWeightsZeroOrPlacementsRepeatReasonNeededOrRequestIdempotencyKeyReused = components['schemas']['OpportunitiesWeightsZeroOrPlacementsRepeatReasonNeededOrRequestIdempotencyKeyReused'];
export type PlacementMoved = components['schemas']['PlacementMoved'];
export type Told = components['schemas']['Told'];
export type PlacementsLiveOrPlacementsMoveNotAllowedOrPlacementsNotAvailableOrPlacementsNotReachableOrPlacementsNotTold = components['schemas']['PlacementsLiveOrPlacementsMoveNotAllowedOrPlacementsNotAvailableOrPlacementsNotReachableOrPlacementsNotTold'];
export type OpportunitiesWeightsZeroOrPlacementsDayUnfitOrPlacementsRepeatReasonNeeded = components['schemas']['OpportunitiesWeightsZeroOrPlacementsDayUnfitOrPlacementsRepeatReasonNeeded'];
export type OwnPlacementPage = components['schemas']['OwnPlacementPage'];
export type OwnPlacement = components['schemas']['OwnPlacement'];
export type PlacementsUnderWay = components['schemas']['PlacementsUnderWay'];
export type OwnPlacementDetail = components['schemas']['OwnPlacementDetail'];
export type LeadersNotFoundOrPlacementsNotFoundOrRequestNotFound = components['schemas']['LeadersNotFoundOrPlacementsNotFoundOrRequestNotFound'];
export type PlacementsMoveNotAllowedOrPlacementsPlaceTaken = components['schemas']['PlacementsMoveNotAllowedOrPlacementsPlaceTaken'];
export type JoiningOffer = components['schemas']['JoiningOffer'];
export type JoiningTaken = components['schemas']['JoiningTaken'];
export type JoiningHolderUnknownOrRequestIdempotencyKeyReusedOrVocabularyUnknownCode = components['schemas']['JoiningHolderUnknownOrRequestIdempotencyKeyReusedOrVocabularyUnknownCode'];
export type JoiningHolderUnknownOrRequestIdempotencyKeyReused = components['schemas']['JoiningHolderUnknownOrRequestIdempotencyKeyReused'];
export type OpenJoining = components['schemas']['OpenJoining'];
export type JoiningSource = components['schemas']['JoiningSource'];
export type JoiningLinkEnded = components['schemas']['JoiningLinkEnded'];
export type JoiningGuardianMissingOrJoiningHolderUnknownOrJoiningNameMissingOrLeadersWordingUnknownOrPlacesOutcodeUnknownOrVocabularyUnknownCode = components['schemas']['JoiningGuardianMissingOrJoiningHolderUnknownOrJoiningNameMissingOrLeadersWordingUnknownOrPlacesOutcodeUnknownOrVocabularyUnknownCode'];
export type JoiningPage = components['schemas']['JoiningPage'];
export type Joining = components['schemas']['Joining'];
export type JoiningDetail = components['schemas']['JoiningDetail'];
export type JoiningNotFoundOrRequestNotFound = components['schemas']['JoiningNotFoundOrRequestNotFound'];
export type JoiningAskedAlreadyOrJoiningAskedNotToOrJoiningNotNowOrJoiningSignsIn = components['schemas']['JoiningAskedAlreadyOrJoiningAskedNotToOrJoiningNotNowOrJoiningSignsIn'];
export type LeadersAddressMissingOrLeadersGuardianRequiredOrRequestIdempotencyKeyReused = components['schemas']['LeadersAddressMissingOrLeadersGuardianRequiredOrRequestIdempotencyKeyReused'];
export type JoiningOver = components['schemas']['JoiningOver'];
export type Import = components['schemas']['Import'];
export type ImportColumn = components['schemas']['ImportColumn'];
export type ImportsNotFound = components['schemas']['ImportsNotFound'];
export type ImportsUnreadableOrRequestIdempotencyKeyReused = components['schemas']['ImportsUnreadableOrRequestIdempotencyKeyReused'];
export type ImportsNotFoundOrRequestNotFound = components['schemas']['ImportsNotFoundOrRequestNotFound'];
export type ImportRowPage = components['schemas']['ImportRowPage'];
export type ImportRow = components['schemas']['ImportRow'];
export type ImportsDone = components['schemas']['ImportsDone'];
export type ImportsColumnUnknown = components['schemas']['ImportsColumnUnknown'];
export type AuditEventPage = components['schemas']['AuditEventPage'];
export type AuditEvent = components['schemas']['AuditEvent'];
export type AccessEventPage = components['schemas']['AccessEventPage'];
export type AccessEvent = components['schemas']['AccessEvent'];
export type RecordState = components['schemas']['RecordState'];
export type RecordCheck = components['schemas']['RecordCheck'];
export type EqualityReport = components['schemas']['EqualityReport'];
export type SubjectRequestPage = components['schemas']['SubjectRequestPage'];
export type SubjectRequest = components['schemas']['SubjectRequest'];
export type RequestIdentity = components['schemas']['RequestIdentity'];
export type GovernanceHandlerUnknownOrGovernanceRequestDayOddOrGovernanceRequestPersonUnclearOrRequestIdempotencyKeyReused = components['schemas']['GovernanceHandlerUnknownOrGovernanceRequestDayOddOrGovernanceRequestPersonUnclearOrRequestIdempotencyKeyReused'];
export type GovernanceRequestNotFoundOrRequestNotFound = components['schemas']['GovernanceRequestNotFoundOrRequestNotFound'];
export type GovernanceHandlerUnknownOrGovernanceRequestDayOddOrGovernanceRequestExtensionLateOrGovernanceRequestOutcomeNeeded = components['schemas']['GovernanceHandlerUnknownOrGovernanceRequestDayOddOrGovernanceRequestExtensionLateOrGovernanceRequestOutcomeNeeded'];
export type BreachPage = components['schemas']['BreachPage'];
export type Breach = components['schemas']['Breach'];
export type GovernanceBreachTimesOddOrRequestIdempotencyKeyReused = components['schemas']['GovernanceBreachTimesOddOrRequestIdempotencyKeyReused'];
export type GovernanceBreachNotFoundOrRequestNotFound = components['schemas']['GovernanceBreachNotFoundOrRequestNotFound'];
export type GovernanceBreachTimesOddOrGovernanceBreachUnsettled = components['schemas']['GovernanceBreachTimesOddOrGovernanceBreachUnsettled'];
export type AffectedPage = components['schemas']['AffectedPage'];
export type Retention = components['schemas']['Retention'];
export type RetentionRule = components['schemas']['RetentionRule'];
export type GovernanceDryRunStale = components['schemas']['GovernanceDryRunStale'];
export type GovernanceRetentionRuleNotFoundOrRequestNotFound = components['schemas']['GovernanceRetentionRuleNotFoundOrRequestNotFound'];
export type GovernanceRetentionRuleFixed = components['schemas']['GovernanceRetentionRuleFixed'];
export type RetentionDuePage = components['schemas']['RetentionDuePage'];
export type RetentionHoldPage = components['schemas']['RetentionHoldPage'];
export type RetentionHold = components['schemas']['RetentionHold'];
export type GovernanceHoldStands = components['schemas']['GovernanceHoldStands'];
export type GovernanceHoldNotFoundOrRequestNotFound = components['schemas']['GovernanceHoldNotFoundOrRequestNotFound'];
export type DataCopy = components['schemas']['DataCopy'];
export type DataSection = components['schemas']['DataSection'];
export type DataMap = components['schemas']['DataMap'];
export type DataTable = components['schemas']['DataTable'];
export type DataColumn = components['schemas']['DataColumn'];
export type Passport = components['schemas']['Passport'];
export type Involvement = components['schemas']['Involvement'];
export type InvolvementRecord = components['schemas']['InvolvementRecord'];
export type SupportNeedOutput = components['schemas']['SupportNeedOutput'];
export type InterestOutput = components['schemas']['InterestOutput'];
export type CheckOutput = components['schemas']['CheckOutput'];
export type MembershipOutput = components['schemas']['MembershipOutput'];
export type OpportunityStepOutput = components['schemas']['OpportunityStepOutput'];
export type WantedOutput = components['schemas']['WantedOutput'];
export type WantedThemeOutput = components['schemas']['WantedThemeOutput'];
export type EssentialsOutput = components['schemas']['EssentialsOutput'];
export type JoinAnswersOutput = components['schemas']['JoinAnswersOutput'];
export type GuardianAskedOutput = components['schemas']['GuardianAskedOutput'];
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
            /** @description Signed out everywhere */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description Signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
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
            /** @description The token no longer works */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
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
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
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
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
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
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
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
    getOrganisationSettings: {
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
                    "application/json": components["schemas"]["OrganisationSettings"];
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
            /** @description There is no such organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OrganisationsNotFound"];
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
    updateOrganisationSettings: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationSettingsUpdate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationSettings"];
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
            /** @description There is no such organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OrganisationsNotFound"];
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
            /** @description Unchanged since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
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
            /** @description There is nothing at this address / There is no such word in the vocabulary */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestNotFoundOrVocabularyNotFound"];
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
    updateTerm: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
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
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
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
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
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
    listPlaces: {
        parameters: {
            query: {
                text: string;
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
                    "application/json": components["schemas"]["Places"];
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
    getHome: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["Home"];
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
    listLeaders: {
        parameters: {
            query?: {
                /** @description Words of a name, of what they offer or want, of a theme; misspellings are mended */
                search?: string;
                theme?: string;
                /** @description How the themes are lived */
                lived?: "own" | "caring";
                type?: string;
                stage?: string;
                position?: string;
                /** @description Kinds of opportunity that they want */
                kind?: string;
                language?: string;
                /** @description Free on one of these half-days */
                halfDay?: string;
                supportNeed?: string;
                recognition?: string;
                experience?: string;
                near?: string;
                /** @description With near; 30 unless said */
                withinKm?: number;
                /** @description Takes part online */
                online?: "true";
                state?: "matchable" | "no_consent" | "expired" | "paused" | "invited";
                asked?: "never" | "not_this_year";
                /** @description Has something to look at */
                review?: "true";
                /** @description Account of their point of contact */
                contact?: string;
                /** @description By name unless said; by relevance when searching */
                sort?: "relevance" | "name" | "newest" | "longest_unasked";
                /** @description How many, 1 to 100 */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["RegisterPage"];
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
            /** @description This outcode is not known */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlacesOutcodeUnknown"];
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
    createLeader: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaderCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leader"];
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
            /** @description There is no such person, or not for you / There is no such organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrOrganisationsNotFound"];
                };
            };
            /** @description Somebody with this address or number asked to be erased */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersErasedBefore"];
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
            /** @description The contact must be a colleague of yours / An asserted consent ends within 12 months / Someone under 16 needs a guardian on record / This outcode is not known / This key was used for another request / A code is not in the vocabulary */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessContactUnknownOrLeadersAssertedTooLongOrLeadersGuardianRequiredOrPlacesOutcodeUnknownOrRequestIdempotencyKeyReusedOrVocabularyUnknownCode"];
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
    countLeaders: {
        parameters: {
            query?: {
                /** @description Words of a name, of what they offer or want, of a theme; misspellings are mended */
                search?: string;
                theme?: string;
                /** @description How the themes are lived */
                lived?: "own" | "caring";
                type?: string;
                stage?: string;
                position?: string;
                /** @description Kinds of opportunity that they want */
                kind?: string;
                language?: string;
                /** @description Free on one of these half-days */
                halfDay?: string;
                supportNeed?: string;
                recognition?: string;
                experience?: string;
                near?: string;
                /** @description With near; 30 unless said */
                withinKm?: number;
                /** @description Takes part online */
                online?: "true";
                state?: "matchable" | "no_consent" | "expired" | "paused" | "invited";
                asked?: "never" | "not_this_year";
                /** @description Has something to look at */
                review?: "true";
                /** @description Account of their point of contact */
                contact?: string;
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
                    "application/json": components["schemas"]["Facets"];
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
            /** @description This outcode is not known */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlacesOutcodeUnknown"];
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
    getLeader: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["Leader"];
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
            /** @description There is no such person, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrRequestNotFound"];
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
    updateLeader: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaderUpdate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leader"];
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
            /** @description There is no such person, or not for you / There is no such organisation / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrOrganisationsNotFoundOrRequestNotFound"];
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
            /** @description The contact must be a colleague of yours / An asserted consent ends within 12 months / Someone under 16 needs a guardian on record / This outcode is not known / A code is not in the vocabulary */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessContactUnknownOrLeadersAssertedTooLongOrLeadersGuardianRequiredOrPlacesOutcodeUnknownOrVocabularyUnknownCode"];
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
    openLeaderAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leader"];
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
            /** @description There is no such person, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrRequestNotFound"];
                };
            };
            /** @description This e-mail address signs in to someone else’s record */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersAddressShared"];
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
            /** @description This record has no e-mail address to sign in with / This key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersAddressMissingOrRequestIdempotencyKeyReused"];
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
    listConsentPurposes: {
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
                    "application/json": components["schemas"]["ConsentPurposes"];
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
    updateConsentPurpose: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
            path: {
                /** @description match: be matched · contact: be told about opportunities · share: be seen by a named organisation · story: have a story published · equality: answer equality questions */
                purpose: components["schemas"]["ConsentPurpose"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentPurposeUpdate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentPurposeDetail"];
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
            /** @description There is no such purpose / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersPurposeNotFoundOrRequestNotFound"];
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
    listConsentWordings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description match: be matched · contact: be told about opportunities · share: be seen by a named organisation · story: have a story published · equality: answer equality questions */
                purpose: components["schemas"]["ConsentPurpose"];
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
                    "application/json": components["schemas"]["ConsentWordings"];
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
    publishConsentWording: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
            path: {
                /** @description match: be matched · contact: be told about opportunities · share: be seen by a named organisation · story: have a story published · equality: answer equality questions */
                purpose: components["schemas"]["ConsentPurpose"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentWordingCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentWording"];
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
            /** @description There is no such purpose / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersPurposeNotFoundOrRequestNotFound"];
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
    listMyConsents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["Consents"];
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
            /** @description There is no such person, or not for you */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFound"];
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
    answerConsent: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnConsentCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consents"];
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
            /** @description There is no such person, or not for you / There is no such organisation */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrOrganisationsNotFound"];
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
            /** @description Say which organisation, and which parts it may see / These are not the words for this purpose / This key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersShareIncompleteOrLeadersWordingUnknownOrRequestIdempotencyKeyReused"];
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
    listConsents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["Consents"];
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
            /** @description There is no such person, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrRequestNotFound"];
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
    recordConsent: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consents"];
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
            /** @description There is no such person, or not for you / There is no such organisation / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrOrganisationsNotFoundOrRequestNotFound"];
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
            /** @description An asserted consent ends within 12 months / Say which organisation, and which parts it may see / These are not the words for this purpose / This key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersAssertedTooLongOrLeadersShareIncompleteOrLeadersWordingUnknownOrRequestIdempotencyKeyReused"];
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
    listGuardianConsents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["GuardianConsents"];
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
            /** @description There is no such person, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrRequestNotFound"];
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
    recordGuardianConsent: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuardianConsentCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuardianConsents"];
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
            /** @description There is no such person, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrRequestNotFound"];
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
            /** @description This person answers for themselves / This key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotAChildOrRequestIdempotencyKeyReused"];
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
    getMyLeader: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["Leader"];
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
            /** @description There is no such person, or not for you */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFound"];
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
    updateMyLeader: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnLeaderUpdate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leader"];
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
            /** @description There is no such person, or not for you */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFound"];
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
            /** @description The body is not of a kind that this operation takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestMediaTypeUnsupported"];
                };
            };
            /** @description You can only disagree with a rating that somebody else gave you / This outcode is not known / A code is not in the vocabulary */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersRatingNotYoursOrPlacesOutcodeUnknownOrVocabularyUnknownCode"];
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
    listMyReadings: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description true leaves out what you read yourself */
                others?: "true" | "false";
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
                    "application/json": components["schemas"]["ReadingPage"];
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
    leaveBank: {
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
                    "application/json": components["schemas"]["Leader"];
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
            /** @description There is no such person, or not for you */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFound"];
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
    openQuestion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionOpen"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Question"];
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
            /** @description This page no longer works */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ContactQuestionSpent"];
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
    answerQuestion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionAnswerCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionAnswered"];
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
            /** @description This page no longer works */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ContactQuestionSpent"];
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
            /** @description This does not answer what was asked */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ContactAnswerUnfit"];
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
    listMessages: {
        parameters: {
            query?: {
                /** @description How many, 1 to 100 */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            /** @description This page address does not belong to this list / Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestCursorInvalidOrRequestInvalid"];
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
            /** @description There is no such person, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrRequestNotFound"];
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
    listMyMessages: {
        parameters: {
            query?: {
                /** @description How many, 1 to 100 */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            /** @description This page address does not belong to this list / Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestCursorInvalidOrRequestInvalid"];
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
    getMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["MessageDetail"];
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
            /** @description There is no such message, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ContactMessageNotFoundOrRequestNotFound"];
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
    settleMessage: {
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
                "application/json": components["schemas"]["MessageDone"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageDetail"];
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
            /** @description There is no such message, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ContactMessageNotFoundOrRequestNotFound"];
                };
            };
            /** @description There is nothing to do about this message any more */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ContactMessageSettled"];
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
    getMyContactWishes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["ContactWishes"];
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
    updateMyContactWishes: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnContactWishesUpdate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactWishes"];
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
    getContactWishes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["ContactWishes"];
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
            /** @description There is no such person, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrRequestNotFound"];
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
    updateContactWishes: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactWishesUpdate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactWishes"];
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
            /** @description There is no such person, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrRequestNotFound"];
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
    getMyEquality: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["EqualityAnswers"];
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
            /** @description There is no such person, or not for you */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFound"];
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
    updateMyEquality: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EqualityAnswersUpdate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EqualityAnswers"];
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
            /** @description There is no such person, or not for you */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFound"];
                };
            };
            /** @description You have not agreed to be asked these questions / This is not asked of people under 16 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["EqualityNotAgreedOrEqualityUnderSixteen"];
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
    listLeaderNotes: {
        parameters: {
            query?: {
                /** @description How many, 1 to 100 */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["LeaderNotePage"];
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
            /** @description There is no such person, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrRequestNotFound"];
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
    createLeaderNote: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaderNoteCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaderNote"];
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
            /** @description There is no such person, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrRequestNotFound"];
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
    listOpportunities: {
        parameters: {
            query?: {
                /** @description How many, 1 to 100 */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                status?: components["schemas"]["OpportunityStatus"];
                /** @description Only those of your organisation */
                mine?: "true" | "false";
                kind?: string;
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
                    "application/json": components["schemas"]["OpportunityPage"];
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
    createOpportunity: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpportunityCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opportunity"];
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
            /** @description There is no such opportunity, or not for you */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesNotFound"];
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
            /** @description The contact must be a colleague of yours / Only a formal opportunity has steps / At least one criterion must count / This outcode is not known / This key was used for another request / A code is not in the vocabulary */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessContactUnknownOrOpportunitiesStepsInformalOrOpportunitiesWeightsZeroOrPlacesOutcodeUnknownOrRequestIdempotencyKeyReusedOrVocabularyUnknownCode"];
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
    getOpportunity: {
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
                    "application/json": components["schemas"]["Opportunity"];
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
            /** @description There is no such opportunity, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesNotFoundOrRequestNotFound"];
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
    updateOpportunity: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpportunityUpdate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opportunity"];
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
            /** @description This request came from another website / Your role does not allow this / This opportunity belongs to another organisation */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSiteOrAccessDeniedOrOpportunitiesNotYours"];
                };
            };
            /** @description There is no such opportunity, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesNotFoundOrRequestNotFound"];
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
            /** @description The contact must be a colleague of yours / Some things are missing before this can open / Only a formal opportunity has steps / At least one criterion must count / This outcode is not known / A code is not in the vocabulary */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessContactUnknownOrOpportunitiesIncompleteOrOpportunitiesStepsInformalOrOpportunitiesWeightsZeroOrPlacesOutcodeUnknownOrVocabularyUnknownCode"];
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
    moveOpportunity: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpportunityMoveMake"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opportunity"];
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
            /** @description This request came from another website / Your role does not allow this / This opportunity belongs to another organisation */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSiteOrAccessDeniedOrOpportunitiesNotYours"];
                };
            };
            /** @description There is no such opportunity, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesNotFoundOrRequestNotFound"];
                };
            };
            /** @description It cannot go from here to there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesMoveNotAllowed"];
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
            /** @description Some things are missing before this can open / Say why, in plain words */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesIncompleteOrOpportunitiesWordsNeeded"];
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
    listOpportunityMoves: {
        parameters: {
            query?: {
                /** @description How many, 1 to 100 */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
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
                    "application/json": components["schemas"]["OpportunityMovePage"];
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
            /** @description Your role does not allow this / This opportunity belongs to another organisation */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessDeniedOrOpportunitiesNotYours"];
                };
            };
            /** @description There is no such opportunity, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesNotFoundOrRequestNotFound"];
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
    checkOpportunity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpportunityUpdate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftCheck"];
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
            /** @description The contact must be a colleague of yours */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessContactUnknown"];
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
    copyOpportunity: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opportunity"];
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
            /** @description This request came from another website / Your role does not allow this / This opportunity belongs to another organisation */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSiteOrAccessDeniedOrOpportunitiesNotYours"];
                };
            };
            /** @description There is no such opportunity, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesNotFoundOrRequestNotFound"];
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
    cancelOpportunity: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpportunityCancel"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opportunity"];
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
            /** @description This request came from another website / Your role does not allow this / This opportunity belongs to another organisation */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSiteOrAccessDeniedOrOpportunitiesNotYours"];
                };
            };
            /** @description There is no such opportunity, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesNotFoundOrRequestNotFound"];
                };
            };
            /** @description It cannot go from here to there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesMoveNotAllowed"];
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
            /** @description Say why, in plain words */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesWordsNeeded"];
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
    listMatches: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description Whether fresh voices are moved into the first ten */
                guard?: "true" | "false";
            };
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["MatchPage"];
                };
            };
            /** @description This page address does not belong to this list / Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestCursorInvalidOrRequestInvalid"];
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
            /** @description There is no such opportunity, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesNotFoundOrRequestNotFound"];
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
            /** @description At least one criterion must count */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesWeightsZero"];
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
    tryMatches: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchWhatIf"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchPage"];
                };
            };
            /** @description This page address does not belong to this list / Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestCursorInvalidOrRequestInvalid"];
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
            /** @description There is no such opportunity, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesNotFoundOrRequestNotFound"];
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
            /** @description At least one criterion must count / A code is not in the vocabulary */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesWeightsZeroOrVocabularyUnknownCode"];
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
    listAskFirst: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["AskFirstPage"];
                };
            };
            /** @description This page address does not belong to this list / Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestCursorInvalidOrRequestInvalid"];
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
            /** @description There is no such opportunity, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesNotFoundOrRequestNotFound"];
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
            /** @description At least one criterion must count */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesWeightsZero"];
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
    getMatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
            path: {
                id: string;
                leaderId: string;
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
                    "application/json": components["schemas"]["Match"];
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
            /** @description There is no such person, or not for you / There is no such opportunity, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrOpportunitiesNotFoundOrRequestNotFound"];
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
            /** @description At least one criterion must count */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesWeightsZero"];
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
    previewReach: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description As much of an opportunity as is written so far */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReachDraft"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reach"];
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
            /** @description At least one criterion must count / A code is not in the vocabulary */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesWeightsZeroOrVocabularyUnknownCode"];
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
    countReach: {
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
                "application/json": components["schemas"]["ReachWhatIf"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reach"];
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
            /** @description There is no such opportunity, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesNotFoundOrRequestNotFound"];
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
            /** @description At least one criterion must count / A code is not in the vocabulary */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesWeightsZeroOrVocabularyUnknownCode"];
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
    listLeaderMatches: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["OpportunityMatchPage"];
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
            /** @description There is no such person, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrRequestNotFound"];
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
    listMyMatches: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["OpportunityMatchPage"];
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
            /** @description There is no such person, or not for you */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFound"];
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
    listOpportunityPlacements: {
        parameters: {
            query?: {
                /** @description How many, 1 to 100 */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                status?: components["schemas"]["PlacementStatus"];
                /** @description Only where this side owes something next */
                owed?: "organisation" | "leader";
            };
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["PlacementPage"];
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
            /** @description Your role does not allow this / This opportunity belongs to another organisation */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessDeniedOrOpportunitiesNotYours"];
                };
            };
            /** @description There is no such opportunity, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesNotFoundOrRequestNotFound"];
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
    suggestLeader: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlacementCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Placement"];
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
            /** @description This request came from another website / Your role does not allow this / This opportunity belongs to another organisation */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSiteOrAccessDeniedOrOpportunitiesNotYours"];
                };
            };
            /** @description There is no such person, or not for you / There is no such opportunity, or not for you / There is no such placement / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrOpportunitiesNotFoundOrPlacementsNotFoundOrRequestNotFound"];
                };
            };
            /** @description This person is already suggested, asked or placed here / This person cannot be suggested here */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlacementsLiveOrPlacementsNotAvailable"];
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
            /** @description At least one criterion must count / This key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesWeightsZeroOrRequestIdempotencyKeyReused"];
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
    listLeaderPlacements: {
        parameters: {
            query?: {
                /** @description How many, 1 to 100 */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                status?: components["schemas"]["PlacementStatus"];
                /** @description Only where this side owes something next */
                owed?: "organisation" | "leader";
            };
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["PlacementPage"];
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
            /** @description There is no such person, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrRequestNotFound"];
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
    listOverdue: {
        parameters: {
            query?: {
                /** @description How many, 1 to 100 */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                owed?: components["schemas"]["Owed"];
            };
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["OverduePage"];
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
    getPlacement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["PlacementDetail"];
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
            /** @description There is no such placement / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlacementsNotFoundOrRequestNotFound"];
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
    inviteLeader: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaderInvitation"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Placement"];
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
            /** @description This request came from another website / Your role does not allow this / This opportunity belongs to another organisation */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSiteOrAccessDeniedOrOpportunitiesNotYours"];
                };
            };
            /** @description There is no such person, or not for you / There is no such opportunity, or not for you / There is no such placement / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrOpportunitiesNotFoundOrPlacementsNotFoundOrRequestNotFound"];
                };
            };
            /** @description This person is already suggested, asked or placed here / This person cannot be suggested here / This person may not be asked now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlacementsLiveOrPlacementsNotAvailableOrPlacementsNotReachable"];
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
            /** @description At least one criterion must count / Say why you ask this person again / This key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesWeightsZeroOrPlacementsRepeatReasonNeededOrRequestIdempotencyKeyReused"];
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
    movePlacement: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlacementMoveCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementMoved"];
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
            /** @description This request came from another website / Your role does not allow this / This opportunity belongs to another organisation */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccessCrossSiteOrAccessDeniedOrOpportunitiesNotYours"];
                };
            };
            /** @description There is no such person, or not for you / There is no such opportunity, or not for you / There is no such placement / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrOpportunitiesNotFoundOrPlacementsNotFoundOrRequestNotFound"];
                };
            };
            /** @description This person is already suggested, asked or placed here / This cannot be done with the placement as it stands / This person cannot be suggested here / This person may not be asked now / The person has not been told yet what came of it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlacementsLiveOrPlacementsMoveNotAllowedOrPlacementsNotAvailableOrPlacementsNotReachableOrPlacementsNotTold"];
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
            /** @description At least one criterion must count / This day does not fit / Say why you ask this person again */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OpportunitiesWeightsZeroOrPlacementsDayUnfitOrPlacementsRepeatReasonNeeded"];
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
    listMyPlacements: {
        parameters: {
            query?: {
                /** @description How many, 1 to 100 */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["OwnPlacementPage"];
                };
            };
            /** @description This page address does not belong to this list / Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestCursorInvalidOrRequestInvalid"];
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
    answerOpportunity: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnAnswerCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPlacement"];
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
            /** @description There is no such person, or not for you / There is no such opportunity, or not for you / There is no such placement / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrOpportunitiesNotFoundOrPlacementsNotFoundOrRequestNotFound"];
                };
            };
            /** @description You are already talking about this, or taking part */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlacementsUnderWay"];
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
    getMyPlacement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["OwnPlacementDetail"];
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
            /** @description There is no such person, or not for you / There is no such placement / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrPlacementsNotFoundOrRequestNotFound"];
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
    moveMyPlacement: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnMoveCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPlacementDetail"];
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
            /** @description There is no such person, or not for you / There is no such placement / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrPlacementsNotFoundOrRequestNotFound"];
                };
            };
            /** @description This cannot be done with the placement as it stands / The last place has just gone to somebody else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlacementsMoveNotAllowedOrPlacementsPlaceTaken"];
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
    getJoiningOffer: {
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
                    "application/json": components["schemas"]["JoiningOffer"];
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
    saveJoinForm: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinFormCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoiningTaken"];
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
            /** @description Choose an organisation that takes people in / This key was used for another request / A code is not in the vocabulary */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["JoiningHolderUnknownOrRequestIdempotencyKeyReusedOrVocabularyUnknownCode"];
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
    createNomination: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NominationCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoiningTaken"];
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
            /** @description Choose an organisation that takes people in / This key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["JoiningHolderUnknownOrRequestIdempotencyKeyReused"];
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
    openJoining: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoiningLink"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenJoining"];
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
            /** @description This link no longer works */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["JoiningLinkEnded"];
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
    correctNomination: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NominationCorrection"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenJoining"];
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
            /** @description This link no longer works */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["JoiningLinkEnded"];
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
    declineJoining: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoiningLink"];
            };
        };
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description This link no longer works */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["JoiningLinkEnded"];
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
    finishJoining: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoiningCompletion"];
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
            /** @description This e-mail address signs in to someone else’s record */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersAddressShared"];
                };
            };
            /** @description This link no longer works */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["JoiningLinkEnded"];
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
            /** @description Tell us who answers for you / Choose an organisation that takes people in / Write your name to join / These are not the words for this purpose / This outcode is not known / A code is not in the vocabulary */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["JoiningGuardianMissingOrJoiningHolderUnknownOrJoiningNameMissingOrLeadersWordingUnknownOrPlacesOutcodeUnknownOrVocabularyUnknownCode"];
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
    listJoinings: {
        parameters: {
            query?: {
                /** @description How many, 1 to 100 */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                source?: "invitation" | "nomination";
                state?: components["schemas"]["JoiningState"];
            };
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["JoiningPage"];
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
    inviteToJoin: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Joining"];
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
            /** @description There is no such person, or not for you */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFound"];
                };
            };
            /** @description This address is asked already / This person asked us not to ask again / This person may not be contacted at the moment / This person signs in already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["JoiningAskedAlreadyOrJoiningAskedNotToOrJoiningNotNowOrJoiningSignsIn"];
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
            /** @description This record has no e-mail address to sign in with / Someone under 16 needs a guardian on record / This key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersAddressMissingOrLeadersGuardianRequiredOrRequestIdempotencyKeyReused"];
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
    getJoining: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["JoiningDetail"];
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
            /** @description There is no such invitation or nomination, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["JoiningNotFoundOrRequestNotFound"];
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
    takeInvitationBack: {
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
            /** @description Taken back */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description There is no such invitation or nomination, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["JoiningNotFoundOrRequestNotFound"];
                };
            };
            /** @description This is over already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["JoiningOver"];
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
    sendInvitationAgain: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Joining"];
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
            /** @description There is no such invitation or nomination, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["JoiningNotFoundOrRequestNotFound"];
                };
            };
            /** @description This is over already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["JoiningOver"];
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
    recordTold: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToldCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Joining"];
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
            /** @description There is no such invitation or nomination, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["JoiningNotFoundOrRequestNotFound"];
                };
            };
            /** @description This is over already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["JoiningOver"];
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
    createImport: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
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
            /** @description There is no such import */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ImportsNotFound"];
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
            /** @description This file cannot be read as a spreadsheet of people / This key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ImportsUnreadableOrRequestIdempotencyKeyReused"];
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
    getImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["Import"];
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
            /** @description There is no such import / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ImportsNotFoundOrRequestNotFound"];
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
    updateImport: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportUpdate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
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
            /** @description There is no such import / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ImportsNotFoundOrRequestNotFound"];
                };
            };
            /** @description This import has been taken already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ImportsDone"];
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
            /** @description The file has no such column */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ImportsColumnUnknown"];
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
    listImportRows: {
        parameters: {
            query?: {
                outcome?: components["schemas"]["ImportOutcome"];
                limit?: number;
                cursor?: string;
            };
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["ImportRowPage"];
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
            /** @description There is no such import / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ImportsNotFoundOrRequestNotFound"];
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
    runImport: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
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
                    "application/json": components["schemas"]["Import"];
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
            /** @description There is no such import / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ImportsNotFoundOrRequestNotFound"];
                };
            };
            /** @description This import has been taken already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ImportsDone"];
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
    listAuditEvents: {
        parameters: {
            query?: {
                /** @description An area (leaders) or one event (leaders.changed) */
                event?: string;
                /** @description Whom or what it was done to */
                subjectId?: string;
                /** @description Who: an account */
                actorId?: string;
                /** @description Who: anybody who acted for it */
                organisationId?: string;
                /** @description Who: a session or token */
                credentialId?: string;
                /** @description First day, in the time of the United Kingdom */
                from?: string;
                /** @description Last day, that day included */
                to?: string;
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
                    "application/json": components["schemas"]["AuditEventPage"];
                };
            };
            /** @description This page address does not belong to this list / Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestCursorInvalidOrRequestInvalid"];
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
    listAccessEvents: {
        parameters: {
            query?: {
                manner?: components["schemas"]["Manner"];
                /** @description Whom: a person of the register */
                leaderId?: string;
                /** @description Who: an account */
                actorId?: string;
                /** @description Who: anybody who acted for it */
                organisationId?: string;
                /** @description Who: a session or token */
                credentialId?: string;
                /** @description First day, in the time of the United Kingdom */
                from?: string;
                /** @description Last day, that day included */
                to?: string;
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
                    "application/json": components["schemas"]["AccessEventPage"];
                };
            };
            /** @description This page address does not belong to this list / Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestCursorInvalidOrRequestInvalid"];
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
    exportAuditEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditExportCreate"];
            };
        };
        responses: {
            /** @description The record, row by row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
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
    exportAccessEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessExportCreate"];
            };
        };
        responses: {
            /** @description The record, row by row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                    "application/x-ndjson": unknown;
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
    getRecordState: {
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
                    "application/json": components["schemas"]["RecordState"];
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
    checkRecords: {
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
                    "application/json": components["schemas"]["RecordCheck"];
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
    getEqualityReport: {
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
                    "application/json": components["schemas"]["EqualityReport"];
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
    listSubjectRequests: {
        parameters: {
            query?: {
                /** @description due: open, and overdue or due within 7 days */
                state?: "open" | "due" | "closed";
                /** @description How many, 1 to 100 */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["SubjectRequestPage"];
                };
            };
            /** @description This page address does not belong to this list / Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestCursorInvalidOrRequestInvalid"];
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
    createSubjectRequest: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubjectRequestCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectRequest"];
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
            /** @description There is no such person, or not for you */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFound"];
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
            /** @description This is nobody who works here / One of the days cannot be right / Say who asks: a person of the register, or a name / This key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["GovernanceHandlerUnknownOrGovernanceRequestDayOddOrGovernanceRequestPersonUnclearOrRequestIdempotencyKeyReused"];
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
    getSubjectRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["SubjectRequest"];
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
            /** @description No request has this id / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["GovernanceRequestNotFoundOrRequestNotFound"];
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
    updateSubjectRequest: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubjectRequestUpdate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectRequest"];
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
            /** @description No request has this id / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["GovernanceRequestNotFoundOrRequestNotFound"];
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
            /** @description This is nobody who works here / One of the days cannot be right / The person has to be told of an extension within the first month / Say why the request is refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["GovernanceHandlerUnknownOrGovernanceRequestDayOddOrGovernanceRequestExtensionLateOrGovernanceRequestOutcomeNeeded"];
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
    listBreaches: {
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
                    "application/json": components["schemas"]["BreachPage"];
                };
            };
            /** @description This page address does not belong to this list / Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestCursorInvalidOrRequestInvalid"];
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
    createBreach: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreachCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Breach"];
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
            /** @description One of the times cannot be right / This key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["GovernanceBreachTimesOddOrRequestIdempotencyKeyReused"];
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
    getBreach: {
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
                    "application/json": components["schemas"]["Breach"];
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
            /** @description No breach has this id / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["GovernanceBreachNotFoundOrRequestNotFound"];
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
    updateBreach: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreachUpdate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Breach"];
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
            /** @description No breach has this id / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["GovernanceBreachNotFoundOrRequestNotFound"];
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
            /** @description One of the times cannot be right / This breach cannot be closed yet */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["GovernanceBreachTimesOddOrGovernanceBreachUnsettled"];
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
    listAffected: {
        parameters: {
            query?: {
                /** @description What this account read */
                actorId?: string;
                /** @description What was read with this session or token */
                credentialId?: string;
                /** @description What anybody read who acted for it */
                organisationId?: string;
                /** @description Not before; when it happened unless told */
                from?: string;
                /** @description Not after; when it ended unless told */
                to?: string;
                /** @description How many, 1 to 100 */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["AffectedPage"];
                };
            };
            /** @description This page address does not belong to this list / Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestCursorInvalidOrRequestInvalid"];
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
            /** @description No breach has this id / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["GovernanceBreachNotFoundOrRequestNotFound"];
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
    exportAffected: {
        parameters: {
            query?: {
                /** @description What this account read */
                actorId?: string;
                /** @description What was read with this session or token */
                credentialId?: string;
                /** @description What anybody read who acted for it */
                organisationId?: string;
                /** @description Not before; when it happened unless told */
                from?: string;
                /** @description Not after; when it ended unless told */
                to?: string;
            };
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One row a person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
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
            /** @description No breach has this id / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["GovernanceBreachNotFoundOrRequestNotFound"];
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
    getRetention: {
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
                    "application/json": components["schemas"]["Retention"];
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
    updateRetention: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionUpdate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retention"];
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
            /** @description What would go is not what you looked at */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["GovernanceDryRunStale"];
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
    updateRetentionRule: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that this changes, as it was read */
                "If-Match": string;
            };
            path: {
                rule: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionRuleUpdate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionRule"];
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
            /** @description There is no such rule / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["GovernanceRetentionRuleNotFoundOrRequestNotFound"];
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
            /** @description The records of changes and readings cannot be deleted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["GovernanceRetentionRuleFixed"];
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
    listRetentionDue: {
        parameters: {
            query?: {
                /** @description What one rule would take */
                rule?: string;
                /** @description How many, 1 to 100 */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["RetentionDuePage"];
                };
            };
            /** @description This page address does not belong to this list / Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestCursorInvalidOrRequestInvalid"];
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
    listRetentionHolds: {
        parameters: {
            query?: {
                /** @description How many, 1 to 100 */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["RetentionHoldPage"];
                };
            };
            /** @description This page address does not belong to this list / Something in the request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RequestCursorInvalidOrRequestInvalid"];
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
    createRetentionHold: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each thing to be made, the same when the request is sent again: sent twice, it makes one */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionHoldCreate"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionHold"];
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
            /** @description There is no such person, or not for you */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFound"];
                };
            };
            /** @description This person is held already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["GovernanceHoldStands"];
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
    endRetentionHold: {
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
            /** @description Lifted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description Nobody is held under this id / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["GovernanceHoldNotFoundOrRequestNotFound"];
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
    getMyData: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["DataCopy"];
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
            /** @description There is no such person, or not for you */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFound"];
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
    getLeaderData: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["DataCopy"];
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
            /** @description There is no such person, or not for you / There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFoundOrRequestNotFound"];
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
    eraseMyRecord: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureConfirmation"];
            };
        };
        responses: {
            /** @description Erased */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description There is no such person, or not for you */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFound"];
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
    getDataMap: {
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
                    "application/json": components["schemas"]["DataMap"];
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
    getMyPassport: {
        parameters: {
            query?: {
                /** @description true puts lived experience, themes and support needs in as well */
                health?: "true" | "false";
            };
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["Passport"];
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
            /** @description There is no such person, or not for you */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFound"];
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
    getMyPassportPdf: {
        parameters: {
            query?: {
                /** @description true puts lived experience, themes and support needs in as well */
                health?: "true" | "false";
            };
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A PDF with tags for screen readers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
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
            /** @description There is no such person, or not for you */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFound"];
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
    getMyInvolvement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
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
                    "application/json": components["schemas"]["InvolvementRecord"];
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
            /** @description There is no such person, or not for you */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFound"];
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
    getMyInvolvementPdf: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does */
                "X-Purpose"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A PDF with tags for screen readers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
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
            /** @description There is no such person, or not for you */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LeadersNotFound"];
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
}
type FlattenedDeepRequired<T> = {
    [K in keyof T]-?: FlattenedDeepRequired<T[K] extends unknown[] | undefined | null ? Extract<T[K], unknown[]>[number] : T[K]>;
};
type ReadonlyArray<T> = [
    Exclude<T, undefined>
] extends [
    unknown[]
] ? Readonly<Exclude<T, undefined>> : Readonly<Exclude<T, undefined>[]>;
export const pathsApiV1LeadersGetParametersQueryLivedValues: ReadonlyArray<FlattenedDeepRequired<paths>["/api/v1/leaders"]["get"]["parameters"]["query"]["lived"]> = ["own", "caring"];
export const pathsApiV1LeadersGetParametersQueryOnlineValues: ReadonlyArray<FlattenedDeepRequired<paths>["/api/v1/leaders"]["get"]["parameters"]["query"]["online"]> = ["true"];
export const pathsApiV1LeadersGetParametersQueryStateValues: ReadonlyArray<FlattenedDeepRequired<paths>["/api/v1/leaders"]["get"]["parameters"]["query"]["state"]> = ["matchable", "no_consent", "expired", "paused", "invited"];
export const pathsApiV1LeadersGetParametersQueryAskedValues: ReadonlyArray<FlattenedDeepRequired<paths>["/api/v1/leaders"]["get"]["parameters"]["query"]["asked"]> = ["never", "not_this_year"];
export const pathsApiV1LeadersGetParametersQueryReviewValues: ReadonlyArray<FlattenedDeepRequired<paths>["/api/v1/leaders"]["get"]["parameters"]["query"]["review"]> = ["true"];
export const pathsApiV1LeadersGetParametersQuerySortValues: ReadonlyArray<FlattenedDeepRequired<paths>["/api/v1/leaders"]["get"]["parameters"]["query"]["sort"]> = ["relevance", "name", "newest", "longest_unasked"];
export const pathsApiV1LeadersFacetsGetParametersQueryLivedValues: ReadonlyArray<FlattenedDeepRequired<paths>["/api/v1/leaders/facets"]["get"]["parameters"]["query"]["lived"]> = ["own", "caring"];
export const pathsApiV1LeadersFacetsGetParametersQueryOnlineValues: ReadonlyArray<FlattenedDeepRequired<paths>["/api/v1/leaders/facets"]["get"]["parameters"]["query"]["online"]> = ["true"];
export const pathsApiV1LeadersFacetsGetParametersQueryStateValues: ReadonlyArray<FlattenedDeepRequired<paths>["/api/v1/leaders/facets"]["get"]["parameters"]["query"]["state"]> = ["matchable", "no_consent", "expired", "paused", "invited"];
export const pathsApiV1LeadersFacetsGetParametersQueryAskedValues: ReadonlyArray<FlattenedDeepRequired<paths>["/api/v1/leaders/facets"]["get"]["parameters"]["query"]["asked"]> = ["never", "not_this_year"];
export const pathsApiV1LeadersFacetsGetParametersQueryReviewValues: ReadonlyArray<FlattenedDeepRequired<paths>["/api/v1/leaders/facets"]["get"]["parameters"]["query"]["review"]> = ["true"];
export const pathsApiV1MeReadingsGetParametersQueryOthersValues: ReadonlyArray<FlattenedDeepRequired<paths>["/api/v1/me/readings"]["get"]["parameters"]["query"]["others"]> = ["true", "false"];
export const pathsApiV1OpportunitiesGetParametersQueryMineValues: ReadonlyArray<FlattenedDeepRequired<paths>["/api/v1/opportunities"]["get"]["parameters"]["query"]["mine"]> = ["true", "false"];
export const pathsApiV1OpportunitiesIdMatchesGetParametersQueryGuardValues: ReadonlyArray<FlattenedDeepRequired<paths>["/api/v1/opportunities/{id}/matches"]["get"]["parameters"]["query"]["guard"]> = ["true", "false"];
export const pathsApiV1OpportunitiesIdPlacementsGetParametersQueryOwedValues: ReadonlyArray<FlattenedDeepRequired<paths>["/api/v1/opportunities/{id}/placements"]["get"]["parameters"]["query"]["owed"]> = ["organisation", "leader"];
export const pathsApiV1LeadersIdPlacementsGetParametersQueryOwedValues: ReadonlyArray<FlattenedDeepRequired<paths>["/api/v1/leaders/{id}/placements"]["get"]["parameters"]["query"]["owed"]> = ["organisation", "leader"];
export const pathsApiV1JoiningsGetParametersQuerySourceValues: ReadonlyArray<FlattenedDeepRequired<paths>["/api/v1/joinings"]["get"]["parameters"]["query"]["source"]> = ["invitation", "nomination"];
export const pathsApiV1SubjectRequestsGetParametersQueryStateValues: ReadonlyArray<FlattenedDeepRequired<paths>["/api/v1/subject-requests"]["get"]["parameters"]["query"]["state"]> = ["open", "due", "closed"];
export const pathsApiV1MePassportGetParametersQueryHealthValues: ReadonlyArray<FlattenedDeepRequired<paths>["/api/v1/me/passport"]["get"]["parameters"]["query"]["health"]> = ["true", "false"];
export const pathsApiV1MePassportPdfGetParametersQueryHealthValues: ReadonlyArray<FlattenedDeepRequired<paths>["/api/v1/me/passport.pdf"]["get"]["parameters"]["query"]["health"]> = ["true", "false"];
export const staffRoleValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["StaffRole"]> = ["coordinator", "engagement_lead"];
export const accountUpdateStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccountUpdate"]["status"]> = ["active", "suspended"];
export const sectorValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Sector"]> = ["provider", "commissioner", "council", "healthwatch", "voluntary", "educator", "business", "social_enterprise", "other"];
export const openTermKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpenTermKind"]> = ["theme", "opportunity_kind", "support_need", "language", "recognition", "jargon"];
export const termKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["TermKind"]> = ["experience_kind", "leader_type", "position", "stage", "attribute", "theme", "opportunity_kind", "influence_level", "support_need", "language", "recognition", "jargon"];
export const roleCreateCategoryValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RoleCreate"]["category"]> = ["system_influencer", "community_enabler"];
export const roleCreateFormalityValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RoleCreate"]["formality"]> = ["formal", "informal"];
export const roleCreateStepsValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RoleCreate"]["steps"]> = ["application", "conversation", "selection", "appointment", "term"];
export const roleUpdateCategoryValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RoleUpdate"]["category"]> = ["system_influencer", "community_enabler"];
export const roleUpdateFormalityValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RoleUpdate"]["formality"]> = ["formal", "informal"];
export const roleUpdateStepsValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RoleUpdate"]["steps"]> = ["application", "conversation", "selection", "appointment", "term"];
export const leaderCreatePositionAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeaderCreate"]["position"]> = ["inside", "outside_inside", "outside"];
export const leaderCreateStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeaderCreate"]["status"]> = ["invited", "active", "left"];
export const channelValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Channel"]> = ["email", "phone", "text", "post"];
export const halfDayValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["HalfDay"]> = ["mon_morning", "mon_afternoon", "mon_evening", "tue_morning", "tue_afternoon", "tue_evening", "wed_morning", "wed_afternoon", "wed_evening", "thu_morning", "thu_afternoon", "thu_evening", "fri_morning", "fri_afternoon", "fri_evening", "sat_morning", "sat_afternoon", "sat_evening", "sun_morning", "sun_afternoon", "sun_evening"];
export const ageBandValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AgeBand"]> = ["under_16", "16_to_17", "adult"];
export const ratingSourceValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RatingSource"]> = ["self", "coordinator", "reference"];
export const stageValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Stage"]> = ["potential", "emerging", "established"];
export const consentAnswerValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ConsentAnswer"]> = ["given", "refused", "withdrawn"];
export const consentMethodValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ConsentMethod"]> = ["self", "phone", "paper", "asserted"];
export const shareFieldValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ShareField"]> = ["name", "contact", "offers", "experience", "themes", "types", "stage", "attributes", "kinds", "place", "availability", "languages", "support", "recognition", "interests", "memberships"];
export const leaderUpdatePositionAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeaderUpdate"]["position"]> = ["inside", "outside_inside", "outside"];
export const leaderUpdateStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeaderUpdate"]["status"]> = ["invited", "active", "left"];
export const lawfulBasisValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LawfulBasis"]> = ["consent", "contract", "legal_obligation", "vital_interests", "public_task", "legitimate_interests"];
export const specialConditionValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["SpecialCondition"]> = ["explicit_consent", "employment_social_protection", "vital_interests", "not_for_profit", "made_public", "legal_claims", "substantial_public_interest", "health_or_social_care", "public_health", "archiving_research_statistics"];
export const consentPurposeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ConsentPurpose"]> = ["match", "contact", "share", "story", "equality"];
export const consentCreateMethodValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ConsentCreate"]["method"]> = ["phone", "paper", "asserted"];
export const guardianConsentCreateAnswerValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["GuardianConsentCreate"]["answer"]> = ["given", "refused", "withdrawn"];
export const guardianConsentCreateMethodValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["GuardianConsentCreate"]["method"]> = ["phone", "paper"];
export const ownLeaderUpdatePositionAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OwnLeaderUpdate"]["position"]> = ["inside", "outside_inside", "outside"];
export const questionAnswerCreateAnswerValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["QuestionAnswerCreate"]["answer"]> = ["yes", "pause", "leave", "each"];
export const consentAnswerGivenAnswerValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ConsentAnswerGiven"]["answer"]> = ["given", "refused"];
export const messageDoneOutcomeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MessageDone"]["outcome"]> = ["done", "not_reached"];
export const contactWishesUpdateHoldAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ContactWishesUpdate"]["hold"]> = ["asked", "safety", "died"];
export const equalityAnswersUpdateAgeAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EqualityAnswersUpdate"]["age"]> = ["under_16", "from_16_to_24", "from_25_to_34", "from_35_to_44", "from_45_to_54", "from_55_to_64", "from_65_to_74", "from_75_to_84", "from_85", "prefer_not_to_say"];
export const equalityAnswersUpdateSexAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EqualityAnswersUpdate"]["sex"]> = ["female", "male", "prefer_not_to_say"];
export const equalityAnswersUpdateGender_identityAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EqualityAnswersUpdate"]["gender_identity"]> = ["same_as_at_birth", "different_from_at_birth", "prefer_not_to_say"];
export const equalityAnswersUpdateDisabilityAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EqualityAnswersUpdate"]["disability"]> = ["no", "a_little", "a_lot", "prefer_not_to_say"];
export const equalityAnswersUpdateEthnic_groupAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EqualityAnswersUpdate"]["ethnic_group"]> = ["white_british", "white_irish", "gypsy_or_irish_traveller", "roma", "white_other", "white_and_black_caribbean", "white_and_black_african", "white_and_asian", "mixed_other", "indian", "pakistani", "bangladeshi", "chinese", "asian_other", "african", "caribbean", "black_other", "arab", "ethnic_other", "prefer_not_to_say"];
export const equalityAnswersUpdateReligionAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EqualityAnswersUpdate"]["religion"]> = ["none", "christian", "buddhist", "hindu", "jewish", "muslim", "sikh", "other_religion", "prefer_not_to_say"];
export const equalityAnswersUpdateSexual_orientationAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EqualityAnswersUpdate"]["sexual_orientation"]> = ["heterosexual", "gay_or_lesbian", "bisexual", "other_orientation", "prefer_not_to_say"];
export const equalityAnswersUpdatePregnancyAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EqualityAnswersUpdate"]["pregnancy"]> = ["no", "yes", "prefer_not_to_say"];
export const equalityAnswersUpdateCaringAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EqualityAnswersUpdate"]["caring"]> = ["no", "up_to_19_hours", "from_20_to_49_hours", "from_50_hours", "prefer_not_to_say"];
export const opportunityStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunityStatus"]> = ["draft", "checked", "open", "filled", "closed", "cancelled"];
export const opportunityCreateInfluenceAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunityCreate"]["influence"]> = ["informing", "feedback", "influence", "control"];
export const opportunityCreateTimeShapeAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunityCreate"]["timeShape"]> = ["fixed", "flexible", "open_ended"];
export const opportunityCreateFormalityValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunityCreate"]["formality"]> = ["formal", "informal"];
export const counterpartPillarValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Counterpart"]["pillar"]> = ["clinical", "managerial"];
export const opportunityStepStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunityStep"]["step"]> = ["application", "conversation", "selection", "appointment", "term"];
export const livedValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Lived"]> = ["own", "caring"];
export const essentialsStagesValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Essentials"]["stages"]> = ["potential", "emerging", "established"];
export const opportunityUpdateInfluenceAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunityUpdate"]["influence"]> = ["informing", "feedback", "influence", "control"];
export const opportunityUpdateTimeShapeAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunityUpdate"]["timeShape"]> = ["fixed", "flexible", "open_ended"];
export const opportunityUpdateFormalityValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunityUpdate"]["formality"]> = ["formal", "informal"];
export const opportunityMoveMakeMoveValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunityMoveMake"]["move"]> = ["submit", "take_back", "open", "approve", "send_back", "fill", "reopen", "close"];
export const matchWhatIfListValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MatchWhatIf"]["list"]> = ["ranked", "ask_first"];
export const reachDraftFormalityValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ReachDraft"]["formality"]> = ["formal", "informal"];
export const placementStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PlacementStatus"]> = ["suggested", "invited", "interested", "in_conversation", "agreed", "active", "ended", "declined", "withdrawn", "not_chosen", "expired"];
export const owedValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Owed"]> = ["answer", "place", "agreement", "yes", "start", "end", "outcome"];
export const placementMoveCreateOneOf3ReasonValues: ReadonlyArray<Extract<FlattenedDeepRequired<components>["schemas"]["PlacementMoveCreate"], {
    reason: unknown;
}>["reason"]> = ["places_taken", "other_experience", "times", "plans_changed", "other"];
export const placementMoveCreateOneOf6ReasonValues: ReadonlyArray<Extract<FlattenedDeepRequired<components>["schemas"]["PlacementMoveCreate"], {
    reason: unknown;
}>["reason"]> = ["plans_changed", "times", "not_working", "other"];
export const ownAnswerCreateAnswerValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OwnAnswerCreate"]["answer"]> = ["interested", "not_this_one", "not_now", "not_this_kind"];
export const nominatorRoleValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["NominatorRole"]> = ["ward", "advice", "practice", "group", "family", "self"];
export const joiningCompletionConsentsPurposeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["JoiningCompletion"]["consents"]["purpose"]> = ["match", "contact"];
export const joiningCompletionConsentsAnswerValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["JoiningCompletion"]["consents"]["answer"]> = ["given", "refused"];
export const joiningStateValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["JoiningState"]> = ["open", "joined", "declined", "taken_back", "ended"];
export const toldCreateAnswerValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ToldCreate"]["answer"]> = ["yes", "no"];
export const importOutcomeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ImportOutcome"]> = ["create", "update", "skip", "refuse"];
export const columnKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ColumnKind"]> = ["ref", "title", "name", "firstName", "lastName", "knownAs", "pronouns", "email", "phone", "postcode", "address", "town", "experience", "themes", "role", "wants", "offers", "stage", "groups", "availability", "hours", "contact", "support", "languages", "recognition", "joined", "checks", "employer", "birth", "online", "travel", "source", "doNotContact", "consent", "notes", "neverKept"];
export const mannerValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Manner"]> = ["listed", "matched", "opened", "exported"];
export const auditExportCreateFormatValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AuditExportCreate"]["format"]> = ["csv", "ndjson"];
export const accessExportCreateFormatValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccessExportCreate"]["format"]> = ["csv", "ndjson"];
export const subjectRequestCreateIdentityValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["SubjectRequestCreate"]["identity"]> = ["known", "asked"];
export const requestKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RequestKind"]> = ["access", "correction", "erasure", "objection", "restriction", "portability"];
export const requestStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RequestStatus"]> = ["open", "done", "refused", "withdrawn"];
export const breachUpdateStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["BreachUpdate"]["status"]> = ["open", "closed"];
export const breachRiskValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["BreachRisk"]> = ["not_judged", "unlikely", "likely", "high"];
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
export const requestNotFoundOrVocabularyNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RequestNotFoundOrVocabularyNotFound"]["code"]> = ["request.not_found", "vocabulary.not_found"];
export const vocabularyFullOrVocabularyTakenCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["VocabularyFullOrVocabularyTaken"]["code"]> = ["vocabulary.full", "vocabulary.taken"];
export const roleCategoryValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Role"]["category"]> = ["system_influencer", "community_enabler"];
export const roleFormalityValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Role"]["formality"]> = ["formal", "informal"];
export const roleStepsValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Role"]["steps"]> = ["application", "conversation", "selection", "appointment", "term"];
export const vocabularyNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["VocabularyNotFound"]["code"]> = ["vocabulary.not_found"];
export const vocabularyTakenCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["VocabularyTaken"]["code"]> = ["vocabulary.taken"];
export const requestIdempotencyKeyReusedOrVocabularyUnknownCodeCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RequestIdempotencyKeyReusedOrVocabularyUnknownCode"]["code"]> = ["request.idempotency_key_reused", "vocabulary.unknown_code"];
export const vocabularyUnknownCodeCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["VocabularyUnknownCode"]["code"]> = ["vocabulary.unknown_code"];
export const overdueItemOwedByValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OverdueItem"]["owedBy"]> = ["organisation", "leader"];
export const overdueItemUrgencyValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OverdueItem"]["urgency"]> = ["soon", "overdue", "escalated"];
export const messageKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Message"]["kind"]> = ["opportunity", "opportunity_cancelled", "opportunity_again", "talk", "agreement", "agreement_again", "agreed", "not_chosen", "ended", "stepped_down", "consent_ending", "still_interested", "still_interested_again", "pause_ended", "leaving"];
export const messageRecipientAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Message"]["recipient"]> = ["self", "guardian"];
export const messageChannelAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Message"]["channel"]> = ["email", "phone", "text", "post"];
export const messageFormatAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Message"]["format"]> = ["standard", "plain", "large_print", "easy_read", "braille", "audio", "bsl_video", "coloured_paper"];
export const messageStateValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Message"]["state"]> = ["queued", "sent", "failed", "refused"];
export const messageAnswerAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Message"]["answer"]> = ["yes", "pause", "leave", "each"];
export const leaderViewValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeaderView"]> = ["holder", "self", "partner"];
export const leaderPositionAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Leader"]["position"]> = ["inside", "outside_inside", "outside"];
export const leaderWhyNotMatchableValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Leader"]["whyNotMatchable"]> = ["left", "not_active", "no_guardian", "paused", "no_consent", "consent_expired"];
export const leaderStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeaderStatus"]> = ["invited", "active", "left", "erased"];
export const leadersNotFoundOrOrganisationsNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeadersNotFoundOrOrganisationsNotFound"]["code"]> = ["leaders.not_found", "organisations.not_found"];
export const leadersErasedBeforeCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeadersErasedBefore"]["code"]> = ["leaders.erased_before"];
export const accessContactUnknownOrLeadersAssertedTooLongOrLeadersGuardianRequiredOrPlacesOutcodeUnknownOrRequestIdempotencyKeyReusedOrVocabularyUnknownCodeCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccessContactUnknownOrLeadersAssertedTooLongOrLeadersGuardianRequiredOrPlacesOutcodeUnknownOrRequestIdempotencyKeyReusedOrVocabularyUnknownCode"]["code"]> = ["access.contact_unknown", "leaders.asserted_too_long", "leaders.guardian_required", "places.outcode_unknown", "request.idempotency_key_reused", "vocabulary.unknown_code"];
export const leadersNotFoundOrRequestNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeadersNotFoundOrRequestNotFound"]["code"]> = ["leaders.not_found", "request.not_found"];
export const leadersNotFoundOrOrganisationsNotFoundOrRequestNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeadersNotFoundOrOrganisationsNotFoundOrRequestNotFound"]["code"]> = ["leaders.not_found", "organisations.not_found", "request.not_found"];
export const accessContactUnknownOrLeadersAssertedTooLongOrLeadersGuardianRequiredOrPlacesOutcodeUnknownOrVocabularyUnknownCodeCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccessContactUnknownOrLeadersAssertedTooLongOrLeadersGuardianRequiredOrPlacesOutcodeUnknownOrVocabularyUnknownCode"]["code"]> = ["access.contact_unknown", "leaders.asserted_too_long", "leaders.guardian_required", "places.outcode_unknown", "vocabulary.unknown_code"];
export const leadersAddressSharedCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeadersAddressShared"]["code"]> = ["leaders.address_shared"];
export const leadersAddressMissingOrRequestIdempotencyKeyReusedCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeadersAddressMissingOrRequestIdempotencyKeyReused"]["code"]> = ["leaders.address_missing", "request.idempotency_key_reused"];
export const leadersPurposeNotFoundOrRequestNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeadersPurposeNotFoundOrRequestNotFound"]["code"]> = ["leaders.purpose_not_found", "request.not_found"];
export const consentStateDueAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ConsentState"]["due"]> = ["never_asked", "said_by_others", "new_wording", "ends_soon", "ended"];
export const leadersNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeadersNotFound"]["code"]> = ["leaders.not_found"];
export const leadersShareIncompleteOrLeadersWordingUnknownOrRequestIdempotencyKeyReusedCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeadersShareIncompleteOrLeadersWordingUnknownOrRequestIdempotencyKeyReused"]["code"]> = ["leaders.share_incomplete", "leaders.wording_unknown", "request.idempotency_key_reused"];
export const leadersAssertedTooLongOrLeadersShareIncompleteOrLeadersWordingUnknownOrRequestIdempotencyKeyReusedCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeadersAssertedTooLongOrLeadersShareIncompleteOrLeadersWordingUnknownOrRequestIdempotencyKeyReused"]["code"]> = ["leaders.asserted_too_long", "leaders.share_incomplete", "leaders.wording_unknown", "request.idempotency_key_reused"];
export const guardianConsentAnswerValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["GuardianConsent"]["answer"]> = ["asked", "given", "refused", "withdrawn"];
export const guardianConsentMethodAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["GuardianConsent"]["method"]> = ["self", "phone", "paper"];
export const leadersNotAChildOrRequestIdempotencyKeyReusedCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeadersNotAChildOrRequestIdempotencyKeyReused"]["code"]> = ["leaders.not_a_child", "request.idempotency_key_reused"];
export const leadersRatingNotYoursOrPlacesOutcodeUnknownOrVocabularyUnknownCodeCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeadersRatingNotYoursOrPlacesOutcodeUnknownOrVocabularyUnknownCode"]["code"]> = ["leaders.rating_not_yours", "places.outcode_unknown", "vocabulary.unknown_code"];
export const readingMannerValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Reading"]["manner"]> = ["listed", "matched", "opened", "exported"];
export const questionKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Question"]["kind"]> = ["consent", "still_interested"];
export const contactQuestionSpentCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ContactQuestionSpent"]["code"]> = ["contact.question_spent"];
export const questionAnsweredAnswerValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["QuestionAnswered"]["answer"]> = ["yes", "pause", "leave", "each"];
export const contactAnswerUnfitCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ContactAnswerUnfit"]["code"]> = ["contact.answer_unfit"];
export const requestCursorInvalidOrRequestInvalidCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RequestCursorInvalidOrRequestInvalid"]["code"]> = ["request.cursor_invalid", "request.invalid"];
export const messageDetailKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MessageDetail"]["kind"]> = ["opportunity", "opportunity_cancelled", "opportunity_again", "talk", "agreement", "agreement_again", "agreed", "not_chosen", "ended", "stepped_down", "consent_ending", "still_interested", "still_interested_again", "pause_ended", "leaving"];
export const messageDetailRecipientAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MessageDetail"]["recipient"]> = ["self", "guardian"];
export const messageDetailChannelAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MessageDetail"]["channel"]> = ["email", "phone", "text", "post"];
export const messageDetailFormatAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MessageDetail"]["format"]> = ["standard", "plain", "large_print", "easy_read", "braille", "audio", "bsl_video", "coloured_paper"];
export const messageDetailStateValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MessageDetail"]["state"]> = ["queued", "sent", "failed", "refused"];
export const messageDetailAnswerAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MessageDetail"]["answer"]> = ["yes", "pause", "leave", "each"];
export const contactMessageNotFoundOrRequestNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ContactMessageNotFoundOrRequestNotFound"]["code"]> = ["contact.message_not_found", "request.not_found"];
export const contactMessageSettledCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ContactMessageSettled"]["code"]> = ["contact.message_settled"];
export const contactWishesHoldAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ContactWishes"]["hold"]> = ["asked", "safety", "died"];
export const equalityAnswersAnswersAgeAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EqualityAnswers"]["answers"]["age"]> = ["under_16", "from_16_to_24", "from_25_to_34", "from_35_to_44", "from_45_to_54", "from_55_to_64", "from_65_to_74", "from_75_to_84", "from_85", "prefer_not_to_say"];
export const equalityAnswersAnswersSexAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EqualityAnswers"]["answers"]["sex"]> = ["female", "male", "prefer_not_to_say"];
export const equalityAnswersAnswersGender_identityAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EqualityAnswers"]["answers"]["gender_identity"]> = ["same_as_at_birth", "different_from_at_birth", "prefer_not_to_say"];
export const equalityAnswersAnswersDisabilityAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EqualityAnswers"]["answers"]["disability"]> = ["no", "a_little", "a_lot", "prefer_not_to_say"];
export const equalityAnswersAnswersEthnic_groupAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EqualityAnswers"]["answers"]["ethnic_group"]> = ["white_british", "white_irish", "gypsy_or_irish_traveller", "roma", "white_other", "white_and_black_caribbean", "white_and_black_african", "white_and_asian", "mixed_other", "indian", "pakistani", "bangladeshi", "chinese", "asian_other", "african", "caribbean", "black_other", "arab", "ethnic_other", "prefer_not_to_say"];
export const equalityAnswersAnswersReligionAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EqualityAnswers"]["answers"]["religion"]> = ["none", "christian", "buddhist", "hindu", "jewish", "muslim", "sikh", "other_religion", "prefer_not_to_say"];
export const equalityAnswersAnswersSexual_orientationAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EqualityAnswers"]["answers"]["sexual_orientation"]> = ["heterosexual", "gay_or_lesbian", "bisexual", "other_orientation", "prefer_not_to_say"];
export const equalityAnswersAnswersPregnancyAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EqualityAnswers"]["answers"]["pregnancy"]> = ["no", "yes", "prefer_not_to_say"];
export const equalityAnswersAnswersCaringAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EqualityAnswers"]["answers"]["caring"]> = ["no", "up_to_19_hours", "from_20_to_49_hours", "from_50_hours", "prefer_not_to_say"];
export const equalityQuestionValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EqualityQuestion"]> = ["age", "sex", "gender_identity", "disability", "ethnic_group", "religion", "sexual_orientation", "pregnancy", "caring"];
export const equalityNotAgreedOrEqualityUnderSixteenCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EqualityNotAgreedOrEqualityUnderSixteen"]["code"]> = ["equality.not_agreed", "equality.under_sixteen"];
export const opportunityInfluenceAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Opportunity"]["influence"]> = ["informing", "feedback", "influence", "control"];
export const opportunityTimeShapeAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Opportunity"]["timeShape"]> = ["fixed", "flexible", "open_ended"];
export const opportunityFormalityValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Opportunity"]["formality"]> = ["formal", "informal"];
export const opportunityMoveMoveValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunityMove"]["move"]> = ["submit", "take_back", "open", "approve", "send_back", "fill", "reopen", "close", "cancel"];
export const opportunityMoveWordsValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunityMove"]["words"]> = ["none", "optional", "needed"];
export const opportunitiesNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunitiesNotFound"]["code"]> = ["opportunities.not_found"];
export const accessContactUnknownOrOpportunitiesStepsInformalOrOpportunitiesWeightsZeroOrPlacesOutcodeUnknownOrRequestIdempotencyKeyReusedOrVocabularyUnknownCodeCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccessContactUnknownOrOpportunitiesStepsInformalOrOpportunitiesWeightsZeroOrPlacesOutcodeUnknownOrRequestIdempotencyKeyReusedOrVocabularyUnknownCode"]["code"]> = ["access.contact_unknown", "opportunities.steps_informal", "opportunities.weights_zero", "places.outcode_unknown", "request.idempotency_key_reused", "vocabulary.unknown_code"];
export const opportunitiesNotFoundOrRequestNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunitiesNotFoundOrRequestNotFound"]["code"]> = ["opportunities.not_found", "request.not_found"];
export const accessCrossSiteOrAccessDeniedOrOpportunitiesNotYoursCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccessCrossSiteOrAccessDeniedOrOpportunitiesNotYours"]["code"]> = ["access.cross_site", "access.denied", "opportunities.not_yours"];
export const accessContactUnknownOrOpportunitiesIncompleteOrOpportunitiesStepsInformalOrOpportunitiesWeightsZeroOrPlacesOutcodeUnknownOrVocabularyUnknownCodeCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccessContactUnknownOrOpportunitiesIncompleteOrOpportunitiesStepsInformalOrOpportunitiesWeightsZeroOrPlacesOutcodeUnknownOrVocabularyUnknownCode"]["code"]> = ["access.contact_unknown", "opportunities.incomplete", "opportunities.steps_informal", "opportunities.weights_zero", "places.outcode_unknown", "vocabulary.unknown_code"];
export const opportunitiesMoveNotAllowedCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunitiesMoveNotAllowed"]["code"]> = ["opportunities.move_not_allowed"];
export const opportunitiesIncompleteOrOpportunitiesWordsNeededCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunitiesIncompleteOrOpportunitiesWordsNeeded"]["code"]> = ["opportunities.incomplete", "opportunities.words_needed"];
export const opportunityMoveMadeMoveValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunityMoveMade"]["move"]> = ["submit", "take_back", "open", "approve", "send_back", "fill", "reopen", "close", "cancel"];
export const accessDeniedOrOpportunitiesNotYoursCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccessDeniedOrOpportunitiesNotYours"]["code"]> = ["access.denied", "opportunities.not_yours"];
export const textReadingFieldValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["TextReading"]["field"]> = ["title", "purpose", "difference", "howChosen", "support"];
export const accessContactUnknownCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccessContactUnknown"]["code"]> = ["access.contact_unknown"];
export const opportunitiesWordsNeededCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunitiesWordsNeeded"]["code"]> = ["opportunities.words_needed"];
export const matchAskedLeavesLeafValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MatchAsked"]["leaves"]["leaf"]> = ["attribute", "theme", "kind", "type", "outcode", "online", "half_days", "hours"];
export const matchAskedLeavesLivedAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MatchAsked"]["leaves"]["lived"]> = ["own", "caring"];
export const criterionValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Criterion"]> = ["attributes", "themes", "interest", "place", "availability"];
export const listedMatchOutcomeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ListedMatch"]["outcome"]> = ["ranked", "ask_first", "out"];
export const listedMatchLeavesAnswerValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ListedMatch"]["leaves"]["answer"]> = ["met", "partly", "missing", "untold"];
export const listedMatchLeavesSourceAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ListedMatch"]["leaves"]["source"]> = ["self", "coordinator", "reference", "profile"];
export const matchQuestionAboutValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MatchQuestion"]["about"]> = ["attribute", "theme", "kind", "type", "outcode", "online", "half_days", "hours", "interests", "experience", "language", "stage"];
export const matchQuestionLivedAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MatchQuestion"]["lived"]> = ["own", "caring"];
export const matchFactKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MatchFact"]["kind"]> = ["level", "theme", "kind_wanted", "type_theirs", "distance", "online", "half_days", "hours"];
export const matchFactLivedAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MatchFact"]["lived"]> = ["own", "caring"];
export const answerValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Answer"]> = ["yes", "no", "untold"];
export const opportunitiesWeightsZeroCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunitiesWeightsZero"]["code"]> = ["opportunities.weights_zero"];
export const opportunitiesWeightsZeroOrVocabularyUnknownCodeCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunitiesWeightsZeroOrVocabularyUnknownCode"]["code"]> = ["opportunities.weights_zero", "vocabulary.unknown_code"];
export const matchOutcomeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Match"]["outcome"]> = ["ranked", "ask_first", "out"];
export const matchLeafLeafValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MatchLeaf"]["leaf"]> = ["attribute", "theme", "kind", "type", "outcode", "online", "half_days", "hours"];
export const matchLeafAnswerValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MatchLeaf"]["answer"]> = ["met", "partly", "missing", "untold"];
export const matchLeafSourceAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MatchLeaf"]["source"]> = ["self", "coordinator", "reference", "profile"];
export const matchGateGateValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MatchGate"]["gate"]> = ["open", "not_asked_already", "interests", "essentials", "not_available"];
export const matchGateChecksCheckValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MatchGate"]["checks"]["check"]> = ["opportunity_open", "leader_matchable", "not_open_here", "not_turned_down", "kind_not_left_out", "no_clash", "not_employed_here", "theme", "experience", "type", "language", "stage", "attribute", "reach", "times"];
export const leadersNotFoundOrOpportunitiesNotFoundOrRequestNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeadersNotFoundOrOpportunitiesNotFoundOrRequestNotFound"]["code"]> = ["leaders.not_found", "opportunities.not_found", "request.not_found"];
export const opportunityMatchOutcomeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunityMatch"]["outcome"]> = ["ranked", "ask_first", "out"];
export const howEndedValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["HowEnded"]> = ["completed", "stepped_down", "ended_early"];
export const placementMoveValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PlacementMove"]> = ["suggest", "invite", "interested", "decline", "not_now", "talk", "propose", "ask_change", "confirm", "miss", "begin", "start", "complete", "end_early", "step_down", "withdraw", "not_choose", "close", "lapse", "cancel", "stop", "leave", "leave_place"];
export const placementStepMoveValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PlacementStep"]["move"]> = ["suggest", "invite", "interested", "decline", "not_now", "talk", "propose", "ask_change", "confirm", "miss", "begin", "start", "complete", "end_early", "step_down", "withdraw", "not_choose", "close", "lapse", "cancel", "stop", "leave", "leave_place", "recorded"];
export const placementStepSideValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PlacementStep"]["side"]> = ["organisation", "leader", "clock"];
export const placementStepReasonAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PlacementStep"]["reason"]> = ["places_taken", "other_experience", "times", "plans_changed", "other", "not_working", "cancelled", "not_this_kind"];
export const placementsNotFoundOrRequestNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PlacementsNotFoundOrRequestNotFound"]["code"]> = ["placements.not_found", "request.not_found"];
export const leadersNotFoundOrOpportunitiesNotFoundOrPlacementsNotFoundOrRequestNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeadersNotFoundOrOpportunitiesNotFoundOrPlacementsNotFoundOrRequestNotFound"]["code"]> = ["leaders.not_found", "opportunities.not_found", "placements.not_found", "request.not_found"];
export const placementsLiveOrPlacementsNotAvailableCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PlacementsLiveOrPlacementsNotAvailable"]["code"]> = ["placements.live", "placements.not_available"];
export const opportunitiesWeightsZeroOrRequestIdempotencyKeyReusedCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunitiesWeightsZeroOrRequestIdempotencyKeyReused"]["code"]> = ["opportunities.weights_zero", "request.idempotency_key_reused"];
export const placementsLiveOrPlacementsNotAvailableOrPlacementsNotReachableCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PlacementsLiveOrPlacementsNotAvailableOrPlacementsNotReachable"]["code"]> = ["placements.live", "placements.not_available", "placements.not_reachable"];
export const opportunitiesWeightsZeroOrPlacementsRepeatReasonNeededOrRequestIdempotencyKeyReusedCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunitiesWeightsZeroOrPlacementsRepeatReasonNeededOrRequestIdempotencyKeyReused"]["code"]> = ["opportunities.weights_zero", "placements.repeat_reason_needed", "request.idempotency_key_reused"];
export const toldStateValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Told"]["state"]> = ["queued", "sent", "failed", "refused"];
export const placementsLiveOrPlacementsMoveNotAllowedOrPlacementsNotAvailableOrPlacementsNotReachableOrPlacementsNotToldCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PlacementsLiveOrPlacementsMoveNotAllowedOrPlacementsNotAvailableOrPlacementsNotReachableOrPlacementsNotTold"]["code"]> = ["placements.live", "placements.move_not_allowed", "placements.not_available", "placements.not_reachable", "placements.not_told"];
export const opportunitiesWeightsZeroOrPlacementsDayUnfitOrPlacementsRepeatReasonNeededCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunitiesWeightsZeroOrPlacementsDayUnfitOrPlacementsRepeatReasonNeeded"]["code"]> = ["opportunities.weights_zero", "placements.day_unfit", "placements.repeat_reason_needed"];
export const placementsUnderWayCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PlacementsUnderWay"]["code"]> = ["placements.under_way"];
export const ownPlacementDetailHistoryMoveValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OwnPlacementDetail"]["history"]["move"]> = ["suggest", "invite", "interested", "decline", "not_now", "talk", "propose", "ask_change", "confirm", "miss", "begin", "start", "complete", "end_early", "step_down", "withdraw", "not_choose", "close", "lapse", "cancel", "stop", "leave", "leave_place", "recorded"];
export const ownPlacementDetailHistorySideValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OwnPlacementDetail"]["history"]["side"]> = ["organisation", "leader", "clock"];
export const ownPlacementDetailHistoryReasonAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OwnPlacementDetail"]["history"]["reason"]> = ["places_taken", "other_experience", "times", "plans_changed", "other", "not_working", "cancelled", "not_this_kind"];
export const leadersNotFoundOrPlacementsNotFoundOrRequestNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeadersNotFoundOrPlacementsNotFoundOrRequestNotFound"]["code"]> = ["leaders.not_found", "placements.not_found", "request.not_found"];
export const placementsMoveNotAllowedOrPlacementsPlaceTakenCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PlacementsMoveNotAllowedOrPlacementsPlaceTaken"]["code"]> = ["placements.move_not_allowed", "placements.place_taken"];
export const joiningOfferPurposesPurposeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["JoiningOffer"]["purposes"]["purpose"]> = ["match", "contact"];
export const joiningHolderUnknownOrRequestIdempotencyKeyReusedOrVocabularyUnknownCodeCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["JoiningHolderUnknownOrRequestIdempotencyKeyReusedOrVocabularyUnknownCode"]["code"]> = ["joining.holder_unknown", "request.idempotency_key_reused", "vocabulary.unknown_code"];
export const joiningHolderUnknownOrRequestIdempotencyKeyReusedCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["JoiningHolderUnknownOrRequestIdempotencyKeyReused"]["code"]> = ["joining.holder_unknown", "request.idempotency_key_reused"];
export const joiningSourceValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["JoiningSource"]> = ["self", "invitation", "nomination"];
export const joiningLinkEndedCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["JoiningLinkEnded"]["code"]> = ["joining.link_ended"];
export const joiningGuardianMissingOrJoiningHolderUnknownOrJoiningNameMissingOrLeadersWordingUnknownOrPlacesOutcodeUnknownOrVocabularyUnknownCodeCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["JoiningGuardianMissingOrJoiningHolderUnknownOrJoiningNameMissingOrLeadersWordingUnknownOrPlacesOutcodeUnknownOrVocabularyUnknownCode"]["code"]> = ["joining.guardian_missing", "joining.holder_unknown", "joining.name_missing", "leaders.wording_unknown", "places.outcode_unknown", "vocabulary.unknown_code"];
export const joiningReachAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Joining"]["reach"]> = ["email", "phone"];
export const joiningDetailReachAnyOf0Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["JoiningDetail"]["reach"]> = ["email", "phone"];
export const joiningNotFoundOrRequestNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["JoiningNotFoundOrRequestNotFound"]["code"]> = ["joining.not_found", "request.not_found"];
export const joiningAskedAlreadyOrJoiningAskedNotToOrJoiningNotNowOrJoiningSignsInCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["JoiningAskedAlreadyOrJoiningAskedNotToOrJoiningNotNowOrJoiningSignsIn"]["code"]> = ["joining.asked_already", "joining.asked_not_to", "joining.not_now", "joining.signs_in"];
export const leadersAddressMissingOrLeadersGuardianRequiredOrRequestIdempotencyKeyReusedCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LeadersAddressMissingOrLeadersGuardianRequiredOrRequestIdempotencyKeyReused"]["code"]> = ["leaders.address_missing", "leaders.guardian_required", "request.idempotency_key_reused"];
export const joiningOverCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["JoiningOver"]["code"]> = ["joining.over"];
export const importStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Import"]["status"]> = ["open", "done"];
export const importsNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ImportsNotFound"]["code"]> = ["imports.not_found"];
export const importsUnreadableOrRequestIdempotencyKeyReusedCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ImportsUnreadableOrRequestIdempotencyKeyReused"]["code"]> = ["imports.unreadable", "request.idempotency_key_reused"];
export const importsNotFoundOrRequestNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ImportsNotFoundOrRequestNotFound"]["code"]> = ["imports.not_found", "request.not_found"];
export const importsDoneCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ImportsDone"]["code"]> = ["imports.done"];
export const importsColumnUnknownCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ImportsColumnUnknown"]["code"]> = ["imports.column_unknown"];
export const requestIdentityValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RequestIdentity"]> = ["known", "asked", "confirmed"];
export const governanceHandlerUnknownOrGovernanceRequestDayOddOrGovernanceRequestPersonUnclearOrRequestIdempotencyKeyReusedCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["GovernanceHandlerUnknownOrGovernanceRequestDayOddOrGovernanceRequestPersonUnclearOrRequestIdempotencyKeyReused"]["code"]> = ["governance.handler_unknown", "governance.request_day_odd", "governance.request_person_unclear", "request.idempotency_key_reused"];
export const governanceRequestNotFoundOrRequestNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["GovernanceRequestNotFoundOrRequestNotFound"]["code"]> = ["governance.request_not_found", "request.not_found"];
export const governanceHandlerUnknownOrGovernanceRequestDayOddOrGovernanceRequestExtensionLateOrGovernanceRequestOutcomeNeededCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["GovernanceHandlerUnknownOrGovernanceRequestDayOddOrGovernanceRequestExtensionLateOrGovernanceRequestOutcomeNeeded"]["code"]> = ["governance.handler_unknown", "governance.request_day_odd", "governance.request_extension_late", "governance.request_outcome_needed"];
export const breachClockValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Breach"]["clock"]> = ["running", "met", "late", "overdue", "not_needed"];
export const breachStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Breach"]["status"]> = ["open", "closed"];
export const governanceBreachTimesOddOrRequestIdempotencyKeyReusedCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["GovernanceBreachTimesOddOrRequestIdempotencyKeyReused"]["code"]> = ["governance.breach_times_odd", "request.idempotency_key_reused"];
export const governanceBreachNotFoundOrRequestNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["GovernanceBreachNotFoundOrRequestNotFound"]["code"]> = ["governance.breach_not_found", "request.not_found"];
export const governanceBreachTimesOddOrGovernanceBreachUnsettledCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["GovernanceBreachTimesOddOrGovernanceBreachUnsettled"]["code"]> = ["governance.breach_times_odd", "governance.breach_unsettled"];
export const retentionRuleActionValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RetentionRule"]["action"]> = ["erase", "empty", "delete", "keep"];
export const governanceDryRunStaleCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["GovernanceDryRunStale"]["code"]> = ["governance.dry_run_stale"];
export const governanceRetentionRuleNotFoundOrRequestNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["GovernanceRetentionRuleNotFoundOrRequestNotFound"]["code"]> = ["governance.retention_rule_not_found", "request.not_found"];
export const governanceRetentionRuleFixedCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["GovernanceRetentionRuleFixed"]["code"]> = ["governance.retention_rule_fixed"];
export const governanceHoldStandsCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["GovernanceHoldStands"]["code"]> = ["governance.hold_stands"];
export const governanceHoldNotFoundOrRequestNotFoundCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["GovernanceHoldNotFoundOrRequestNotFound"]["code"]> = ["governance.hold_not_found", "request.not_found"];
export const dataTableWhoseValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["DataTable"]["whose"]> = ["leader", "leader_and_staff", "staff", "nobody"];
export const dataColumnClassValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["DataColumn"]["class"]> = ["none", "ordinary", "special", "secret"];
export const opportunityStepOutputStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpportunityStepOutput"]["step"]> = ["application", "conversation", "selection", "appointment", "term"];
export const essentialsOutputStagesValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EssentialsOutput"]["stages"]> = ["potential", "emerging", "established"];
