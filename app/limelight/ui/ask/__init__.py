"""Support's question: is a feature on for one customer? Read only; who the customer is is kept nowhere."""
