// Whether MongoDB is ready; run inside its container every few seconds. The first time it makes the replica set and the
// accounts: the administrator's, for backups, and one for each service, which may touch that service's database only, and
// the keys of personal texts, which all services need.
const services = ['member', 'household', 'assignment', 'reporting'];

function secret(name) {
    const value = process.env[name];
    if (!value) {
        throw new Error(name + ' is not set');
    }
    return value;
}

function signIn() {
    return connect('mongodb://admin:' + encodeURIComponent(secret('MONGO_ADMIN_PASSWORD')) +
        '@127.0.0.1:27017/admin?directConnection=true');
}

// Only a server without any account lets somebody from its own machine in without a password.
function begin() {
    const admin = connect('mongodb://127.0.0.1:27017/admin?directConnection=true');
    if (!admin.hello().setName) {
        admin.adminCommand({replSetInitiate: {_id: 'rs0', members: [{_id: 0, host: 'mongo:27017'}]}});
    }
    for (let i = 0; i < 50 && !admin.hello().isWritablePrimary; i++) {
        sleep(200);
    }
    admin.createUser({user: 'admin', pwd: secret('MONGO_ADMIN_PASSWORD'), roles: ['root']});
}

let admin;
try {
    admin = signIn();
} catch (e) {
    begin();
    admin = signIn();
}
const known = admin.getUsers().users.map(user => user.user);
services.forEach(service => {
    const roles = [{role: 'readWrite', db: service}, {role: 'readWrite', db: 'personal-keys'}];
    if (known.includes(service)) {
        admin.grantRolesToUser(service, roles);
    } else {
        admin.createUser({user: service, pwd: secret(service.toUpperCase() + '_DB_PASSWORD'), roles: roles});
    }
});
quit(admin.hello().isWritablePrimary ? 0 : 1);
