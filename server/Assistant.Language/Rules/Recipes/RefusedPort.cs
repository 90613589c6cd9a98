using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class RefusedPort
{
    public static readonly Rule Rule = CommandRule.Of("DC028", "A port does not do what is written", Severity.Error, """
        The client takes the port 0 in a container, and the engine refuses it. In the long form the client leaves out every field that
        it does not know, such as an address, without a word: the port is then open on every address of the machine.

        Bad:

        ```sh
        docker run -p 8888:0 -p published=8787,target=8787,ip=127.0.0.1 rocker/rstudio
        ```

        Good:

        ```sh
        docker run -p 8888:8888 -p 127.0.0.1:8787:8787 rocker/rstudio
        ```
        """, Check);

    static IEnumerable<Finding> Check(DockerCommand command) =>
        from written in WrittenFlag.In(command, "publish", "expose")
        let finding = written.Key == "publish" ? Problem(written) : IsZero(written.Read) ? Zero(written) : null
        where finding is not null
        select finding;

    static Finding? Problem(WrittenFlag written)
    {
        if (PortMapping.Parse(written.Read) is not { Ok: true, Value: var ports }) return null;
        if (ports.Any(port => port.ContainerPort == 0)) return Zero(written);
        var at = 0;
        foreach (var field in written.Read.Contains('=') ? written.Read.Split(',') : [])
        {
            var (key, value) = KeyValue.Split(field);
            if (key is not ("published" or "target" or "protocol"))
            {
                var isAddress = key.Contains("ip", StringComparison.OrdinalIgnoreCase) && value is not null && InternetAddress.IsValid(value);
                return Rule.At(written.Span(at, field.Length), $"{written.Command.Program} knows no field {key} and leaves it out without a word.",
                    [.. isAddress ? [written.ChangeTo($"{value}:{ports[0].HostPort}:{ports[0].ContainerPort}{(ports[0].Protocol == "tcp" ? "" : "/" + ports[0].Protocol)}")] : Array.Empty<Fix>()]) with { Severity = Severity.Warning };
            }
            at += field.Length + 1;
        }
        return null;
    }

    static bool IsZero(string value) => PortMapping.ParseRange(PortMapping.SplitProtocol(value).Port) is { Ok: true, Value.First: 0 };

    static Finding Zero(WrittenFlag written) => Rule.At(written.Word.Span, "The engine refuses the port 0 in a container: name the port that its program listens on.");
}
