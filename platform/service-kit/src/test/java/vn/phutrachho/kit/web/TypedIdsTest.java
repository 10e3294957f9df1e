package vn.phutrachho.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.format.support.DefaultFormattingConversionService;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;

@Tag("D12")
class TypedIdsTest {
    private final DefaultFormattingConversionService typed = typed();

    @Test
    void an_id_is_what_stands_there() {
        assertThat(typed.convert("m-1", MemberId.class)).isEqualTo(new MemberId("m-1"));
        assertThat(typed.convert("xa-binh-son", UnitId.class)).isEqualTo(new UnitId("xa-binh-son"));
    }

    @Test
    void nothing_chosen_is_no_id() {
        assertThat(typed.convert("", MemberId.class)).isNull();
    }

    @Test
    void what_can_be_no_id_is_refused() {
        assertThatThrownBy(() -> typed.convert("hai chữ", MemberId.class))
                .isInstanceOf(ConversionFailedException.class)
                .hasRootCauseInstanceOf(InvalidValue.class);
    }

    private static DefaultFormattingConversionService typed() {
        DefaultFormattingConversionService service = new DefaultFormattingConversionService();
        service.addConverterFactory(new TypedIds());
        return service;
    }
}
