"""The whole program, driven from outside its process, and judged by what the servers say afterwards."""
