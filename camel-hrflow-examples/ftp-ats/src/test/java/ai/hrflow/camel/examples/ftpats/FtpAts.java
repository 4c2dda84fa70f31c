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
package ai.hrflow.camel.examples.ftpats;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.DefaultFtplet;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.ftplet.FtpletResult;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.WritePermission;

/** Apache FtpServer. */
final class FtpAts implements AtsServer {

    private static final String LISTENER = "default";

    private final Path home;
    private final FtpServer server;
    private final Listener listener;

    FtpAts(Path home) throws FtpException {
        this(home, command -> false);
    }

    /**
     * @param cut called with the name of each command before it is done; {@code true} cuts the
     *     connection instead
     */
    FtpAts(Path home, Predicate<String> cut) throws FtpException {
        this.home = home;
        ListenerFactory listeners = new ListenerFactory();
        listeners.setServerAddress("127.0.0.1");
        listeners.setPort(0);
        listener = listeners.createListener();
        FtpServerFactory factory = new FtpServerFactory();
        factory.addListener(LISTENER, listener);
        BaseUser user = new BaseUser();
        user.setName(USER);
        user.setPassword(PASSWORD);
        user.setHomeDirectory(home.toString());
        user.setAuthorities(List.of(new WritePermission()));
        factory.getUserManager().save(user);
        // the server empties the map when it stops
        factory.setFtplets(new HashMap<>(Map.of("cutting", new Cutting(cut))));
        server = factory.createServer();
        server.start();
    }

    @Override
    public String uri() {
        return "ftp://127.0.0.1:" + listener.getPort() + "/outbox";
    }

    @Override
    public String options() {
        return "passiveMode=true&ftpClient.controlEncoding=UTF-8";
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static final class Cutting extends DefaultFtplet {

        private final Predicate<String> cut;

        Cutting(Predicate<String> cut) {
            this.cut = cut;
        }

        @Override
        public FtpletResult beforeCommand(FtpSession session, FtpRequest request) {
            return cut.test(request.getCommand()) ? FtpletResult.DISCONNECT : FtpletResult.DEFAULT;
        }
    }
}
