"""A small window of which the tests of the screen know every word. Run as a program of its own."""

import sys

from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)


def main() -> int:
    application = QApplication(sys.argv)
    application.setApplicationName("sample")
    window, content = QMainWindow(), QWidget()
    window.setWindowTitle("Sample window")
    label, button, closed = QLabel("In the dark"), QPushButton("Light"), QPushButton("Closed")
    field, table = QLineEdit(), QTableWidget(1000, 3)
    field.setAccessibleName("Reason")
    closed.setEnabled(False)
    table.setItem(999, 2, QTableWidgetItem("the last cell"))
    button.clicked.connect(lambda: label.setText(f"In the limelight {field.text()}".strip()))
    layout = QVBoxLayout(content)
    for widget in (label, field, button, closed, table):
        layout.addWidget(widget)
    window.setCentralWidget(content)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
