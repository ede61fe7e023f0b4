package io.github.keysandpasses.messaging.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No URL in settings makes the server talk to what only the server can reach, however the address is written. */
class AddressClassTest {

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::8.8.8.8"})
    void theInternetIsPublic(String address) throws UnknownHostException {
        assertThat(AddressClass.of(InetAddress.getByName(address))).isEqualTo(AddressClass.PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.2.1",
                "203.0.113.9",
                "::1",
                "fd12:3456::1",
                "fc00::1",
                "2001:db8::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::1",
                "2002:a00:1::",
                "2130706433",
                "127.1"
            })
    void theMachineItselfAndPrivateNetworksArePrivate(String address) throws UnknownHostException {
        assertThat(AddressClass.of(InetAddress.getByName(address))).isEqualTo(AddressClass.PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "169.254.169.254",
                "169.254.1.1",
                "100.100.100.200",
                "168.63.129.16",
                "192.0.0.192",
                "224.0.0.1",
                "239.255.255.255",
                "255.255.255.255",
                "240.0.0.1",
                "::",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "fd00:ec2::254",
                "::127.0.0.1",
                "::a9fe:a9fe",
                "::ffff:169.254.169.254",
                "64:ff9b::169.254.169.254",
                "64:ff9b:1::a9fe:a9fe",
                "2002:a9fe:a9fe::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2"
            })
    void metadataServicesLinkLocalAndNobodysAddressesAreNeverTargets(String address) throws UnknownHostException {
        assertThat(AddressClass.of(InetAddress.getByName(address))).isEqualTo(AddressClass.NEVER);
    }
}
