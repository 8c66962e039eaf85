package org.foramen.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PairMemoTest {

    private final PairMemo memo = new PairMemo();

    @Test
    void what_was_not_put_is_missing() {
        memo.put(2, 3, 7);
        assertThat(memo.get(2, 3)).isEqualTo(7);
        assertThat(memo.get(3, 2)).as("the order counts").isEqualTo(-1);
        assertThat(memo.get(2, 2)).isEqualTo(-1);
    }

    @Test
    void the_false_end_is_a_result_like_any_other() {
        memo.put(2, 3, DiagramSpace.FALSE);
        assertThat(memo.get(2, 3)).isEqualTo(DiagramSpace.FALSE);
    }

    @Test
    void a_result_put_again_replaces_the_first() {
        memo.put(2, 3, 7);
        memo.put(2, 3, 8);
        assertThat(memo.get(2, 3)).isEqualTo(8);
    }

    @Test
    @Timeout(20)
    void it_grows_and_forgets_nothing() {
        for (int left = 0; left < 500; left++) {
            for (int right = 0; right < 500; right++) {
                memo.put(left, right, left * 1000 + right);
            }
        }
        for (int left = 0; left < 500; left++) {
            for (int right = 0; right < 500; right++) {
                if (memo.get(left, right) != left * 1000 + right) {
                    assertThat(memo.get(left, right)).isEqualTo(left * 1000 + right);
                }
            }
        }
        assertThat(memo.get(500, 0)).isEqualTo(-1);
    }
}
