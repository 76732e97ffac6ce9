"""The words of a protocol on sharing: its elements, what is answered and open."""
