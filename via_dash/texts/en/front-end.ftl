# What a screen reader says of the frame and of parts that the platform has in English only.
pages-label = Pages
chart-scrolls = Chart, scrolls sideways
front-end-heading = Link to this part
front-end-clear = Clear all
front-end-open = Open the list
front-end-selected = Chosen
front-end-remove = Remove { $what }
front-end-fullscreen = Full screen: { $what }
