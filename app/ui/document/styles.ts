// The order is the cascade: variables, then elements, then what components bring along themselves.
import '@mantine/core/styles/default-css-variables.layer.css';
import './mantine-variables.css';
import './tokens.css';
import './base.css';
