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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** Apache MINA SSHD, whose key the client must know. */
final class SftpAts implements AtsServer {

    private final Path home;
    private final Path knownHosts;
    private final SshServer server = SshServer.setUpDefaultServer();

    /**
     * @param knownHosts the file that gets the server's key
     */
    SftpAts(Path home, Path knownHosts) throws Exception {
        this.home = home;
        this.knownHosts = knownHosts;
        server.setHost("127.0.0.1");
        server.setPort(0);
        SimpleGeneratorHostKeyProvider keys = new SimpleGeneratorHostKeyProvider();
        keys.setAlgorithm("RSA");
        keys.setKeySize(2048);
        server.setKeyPairProvider(keys);
        server.setPasswordAuthenticator(
                (user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(home));
        server.start();
        Files.writeString(
                knownHosts,
                "[127.0.0.1]:"
                        + server.getPort()
                        + ' '
                        + PublicKeyEntry.toString(
                                keys.loadKey(null, KeyPairProvider.SSH_RSA).getPublic())
                        + System.lineSeparator());
    }

    @Override
    public String uri() {
        return "sftp://127.0.0.1:" + server.getPort() + "/outbox";
    }

    @Override
    public String options() {
        return "strictHostKeyChecking=yes&useUserKnownHostsFile=false&knownHostsFile=" + knownHosts;
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot stop the SFTP server", e);
        }
    }
}
