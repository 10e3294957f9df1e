// Where each log of each service ends: its last event's place and its last hash, a line for each. After a restore, `expected` has
// such lines in it: then each log must hold the very commit that ended it, whatever came after.
const lines = typeof expected === 'undefined' ? [] : expected.trim().split('\n');

function end(log, upTo) {
    const last = log.find(upTo === undefined ? {} : {_id: {$lte: Long.fromString(upTo)}}, {n: 1, h: 1}).sort({_id: -1}).limit(1).toArray()[0];
    return last ? (BigInt(last._id.toString()) + BigInt(last.n.toString()) - 1n) + ' ' + last.h.toString('hex') : '0 -';
}

let missing = 0;
['member', 'household', 'assignment', 'reporting'].forEach(service => ['events', 'inbox'].forEach(name => {
    const log = db.getSiblingDB(service)[name];
    const called = service + '.' + name;
    const wanted = lines.map(line => line.split(' ')).find(words => words[0] === called);
    if (lines.length === 0) {
        print(called + ' ' + end(log));
    } else if (!wanted || end(log, wanted[1]) !== wanted[1] + ' ' + wanted[2]) {
        print(called + ' does not hold what the backup says: ' + (wanted ? wanted[1] + ' ' + wanted[2] : 'nothing'));
        missing++;
    } else {
        print(called + ' holds ' + wanted[1] + ' events, as at the backup');
    }
}));
quit(missing === 0 ? 0 : 1);
