-- Places move to a plane that keeps distances true to 0.3% in the whole country: transverse Mercator of a
-- sphere about 2 degrees west, as placeOnPlane computes it for every place that is written from now on.

update place set
  x = round(6371008.8 * atanh(cos(radians(latitude)) * sin(radians(longitude + 2)))),
  y = round(6371008.8 * atan2(tan(radians(latitude)), cos(radians(longitude + 2))));
