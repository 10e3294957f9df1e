// The tab in which somebody signed in again tells the others, and closes if it may.
new BroadcastChannel('session').postMessage('renewed');
window.close();
