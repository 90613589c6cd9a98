using Assistant.Language.Values;

namespace Assistant.Language.Tests.Values;

public class SubnetTests
{
    [Theory]
    [InlineData("10.0.0.0/8", "10.255.0.1", true)]
    [InlineData("10.0.0.0/8", "11.0.0.1", false)]
    [InlineData("172.20.0.0/14", "172.23.1.1", true)]
    [InlineData("172.20.0.0/14", "172.24.1.1", false)]
    [InlineData("0.0.0.0/0", "1.2.3.4", true)]
    [InlineData("2001:db8::/32", "2001:db8:1::5", true)]
    [InlineData("2001:db8::/32", "2001:db9::5", false)]
    [InlineData("::ffff:10.0.0.0/104", "::ffff:10.1.2.3", true)]
    [InlineData("10.0.0.0/8", "::1", false)]
    [InlineData("10.0.0.0/8", "db", false)]
    public void Holds_its_addresses(string subnet, string address, bool holds) => Assert.Equal(holds, Subnet.Parse(subnet)!.Holds(address));

    [Theory]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/")]
    [InlineData("x/8")]
    [InlineData("")]
    public void Is_an_address_and_a_length(string text) => Assert.Null(Subnet.Parse(text));
}
