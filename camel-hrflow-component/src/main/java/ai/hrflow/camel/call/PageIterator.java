/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package ai.hrflow.camel.call;

import ai.hrflow.camel.client.HrFlowResponse;
import ai.hrflow.camel.error.HrFlowOperationFailedException;
import ai.hrflow.camel.message.Page;
import ai.hrflow.camel.message.PreparedCall;
import ai.hrflow.camel.message.ResponseReader;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.camel.RuntimeCamelException;

/**
 * Walks through all pages of a list, with one page in memory. It reads the next page when it is
 * asked for more, and the thread that asks waits for it.
 *
 * <p>It ends at the last page, or at an empty one. Items that come while it walks shift the pages,
 * so that some are seen twice: keys that were delivered are not delivered again. It remembers the
 * last 10,000 of them, far more than two neighbouring pages hold.
 *
 * <p>Not thread-safe, like every iterator.
 */
public final class PageIterator implements Iterator<Object> {

    private static final int REMEMBERED = 10_000;

    private final Caller caller;
    private final ResponseReader reader;
    private final PreparedCall call;
    private final Set<String> seen =
            Collections.newSetFromMap(
                    new LinkedHashMap<>() {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                            return size() > REMEMBERED;
                        }
                    });
    private List<Page.Item> shown = List.of();
    private Iterator<Page.Item> items;
    private int number;
    private boolean last;
    private Page.Item next;

    /**
     * @param caller carries out the calls of the further pages
     * @param call the call of the first page
     * @param first the good answer to it
     */
    public PageIterator(
            Caller caller, ResponseReader reader, PreparedCall call, HrFlowResponse first)
            throws HrFlowOperationFailedException {
        this.caller = caller;
        this.reader = reader;
        this.call = call;
        this.number = call.pages().first();
        show(reader.page(call, first));
    }

    private void show(Page page) {
        Integer maxPage = page.paging().maxPage();
        // without a last page, a server that does not know the parameter page sends the first one
        // again and again
        boolean again = maxPage == null && page.items().equals(shown);
        shown = maxPage == null ? page.items() : List.of();
        items =
                again
                        ? Collections.emptyIterator()
                        : page.items().stream().filter(this::isNew).toList().iterator();
        last = page.items().isEmpty() || (maxPage == null ? !items.hasNext() : number >= maxPage);
    }

    private boolean isNew(Page.Item item) {
        return item.key() == null || seen.add(item.key());
    }

    /**
     * @throws RuntimeCamelException around what went wrong when the next page was read
     */
    @Override
    public boolean hasNext() {
        while (next == null) {
            if (items.hasNext()) {
                next = items.next();
            } else if (last) {
                return false;
            } else {
                turn();
            }
        }
        return true;
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Object body = next.body();
        next = null;
        return body;
    }

    private void turn() {
        int wanted = number + 1;
        PreparedCall nextCall = call.pages().at().apply(wanted);
        try {
            Page page = reader.page(nextCall, caller.call(nextCall).get());
            // only now: who goes on after a failure asks for the same page again
            number = wanted;
            show(page);
        } catch (ExecutionException e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuntimeCamelException("interrupted while a page was read", e);
        } catch (HrFlowOperationFailedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    /** Shows no items: they can be personal. */
    @Override
    public String toString() {
        return "PageIterator[" + call.request() + ", page " + number + "]";
    }
}
