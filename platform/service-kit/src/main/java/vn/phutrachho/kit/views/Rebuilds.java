package vn.phutrachho.kit.views;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.views.ViewState.RebuildState;
import vn.phutrachho.projections.History;
import vn.phutrachho.projections.LiveView;
import vn.phutrachho.projections.Log;
import vn.phutrachho.projections.Rebuilt;
import vn.phutrachho.projections.Views;

/**
 * Rebuilds views in the background, one after the other, while people work: whoever asked may leave
 * and come back to see how far it is.
 */
public final class Rebuilds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final Views views;
    private final History history;
    private final Today today;
    private final Map<String, RebuildState> states = new ConcurrentHashMap<>();
    private final Set<String> going = ConcurrentHashMap.newKeySet();
    private final ExecutorService one =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("rebuild").factory());

    public Rebuilds(Views views, History history, Today today) {
        this.views = views;
        this.history = history;
        this.today = today;
    }

    /** There is no view of that name. */
    public static final class UnknownView extends Refusal {
        private static final long serialVersionUID = 1L;

        UnknownView(String name) {
            super(Kind.NOT_FOUND, "projection.unknown", "no view of that name", name);
        }
    }

    public List<ViewState> states() {
        return views.all().stream().map(this::state).toList();
    }

    public ViewState state(String name) {
        return state(named(name));
    }

    /** Begins a rebuild; one that is going on already is not begun again. */
    public ViewState begin(String name, AccountId by) {
        LiveView<?> view = named(name);
        RebuildState fresh =
                new RebuildState(
                        by.value(), today.now().toInstant(), 0, heads(), null, null, null, null);
        if (going.add(name)) {
            states.put(name, fresh);
            one.execute(() -> rebuild(view, fresh));
        }
        return state(view);
    }

    public List<ViewState> beginAll(AccountId by) {
        return views.all().stream().map(view -> begin(view.projection().name(), by)).toList();
    }

    @Override
    public void close() {
        one.shutdownNow();
    }

    private void rebuild(LiveView<?> view, RebuildState begun) {
        String name = view.projection().name();
        try {
            Rebuilt rebuilt = view.rebuild(events -> states.put(name, begun.at(events)));
            states.put(name, ended(begun, rebuilt, null));
        } catch (RuntimeException e) {
            LOG.error("View {} was not rebuilt; the live one goes on", name, e);
            states.put(name, ended(begun, null, e.toString()));
        } finally {
            going.remove(name);
        }
    }

    private RebuildState ended(
            RebuildState begun, @Nullable Rebuilt rebuilt, @Nullable String failure) {
        return new RebuildState(
                begun.by(),
                begun.begun(),
                rebuilt == null ? begun.read() : rebuilt.events(),
                begun.of(),
                today.now().toInstant(),
                rebuilt == null ? null : rebuilt.documents(),
                rebuilt == null ? null : rebuilt.differing(),
                failure);
    }

    private LiveView<?> named(String name) {
        return views.all().stream()
                .filter(view -> view.projection().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownView(name));
    }

    private long heads() {
        return history.log(Log.OWN).head() + history.log(Log.INBOX).head();
    }

    private ViewState state(LiveView<?> view) {
        // before the place: what says that it has ended must not stand beside the place of before
        @Nullable RebuildState rebuild = states.get(view.projection().name());
        var place = view.place();
        Throwable stopped = view.stoppedBy();
        return new ViewState(
                view.projection().name(),
                place.generation(),
                place.own(),
                place.inbox(),
                Math.max(0, heads() - place.inbox() - place.own()),
                place.asOf(),
                stopped == null ? null : stopped.toString(),
                rebuild);
    }
}
