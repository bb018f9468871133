# What a screen reader says of the frame and of parts that the platform has in English only.
pages-label = Pagina's
chart-scrolls = Grafiek, opzij te schuiven
front-end-heading = Link naar dit deel
front-end-clear = Alles wissen
front-end-open = Lijst openen
front-end-selected = Gekozen
front-end-remove = { $what } weghalen
front-end-fullscreen = Groot op het scherm: { $what }
