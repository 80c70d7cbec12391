"""What became different while nobody looked: a line in the window, notifications, an icon in the desktop's tray."""
