using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Rules.Images;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Recipes;

static class OpenToNetwork
{
    public static readonly Rule Rule = CommandRule.Of("DC031", "Everybody on the network can use the service", Severity.Warning, """
        `-p 8888:8888` opens the port on every address of the machine, past most firewalls. Some images ask nobody for a password, and
        some commands switch the question off; then whoever reaches the machine can use the service, and with Jupyter or a database
        that is to run any program. Publish it on `127.0.0.1`, where only this machine reaches it. The assistant asks before it runs
        such a command.

        Bad:

        ```sh
        docker run -d -p 8888:8888 rocker/ml
        docker run -d -p 8787:8787 -e DISABLE_AUTH=true rocker/rstudio
        ```

        Good:

        ```sh
        docker run -d -p 127.0.0.1:8888:8888 rocker/ml
        docker run -d -p 127.0.0.1:8787:8787 -e DISABLE_AUTH=true rocker/rstudio
        ```
        """, In);

    public static IEnumerable<Finding> In(DockerCommand command, ImageCatalogue catalogue)
    {
        if (command is not { Name: "run" or "create", Image: { } image }) return [];
        var facts = catalogue.Find(image.Value);
        var reason = SwitchedOff(command) ?? OfImage(command, image, facts, catalogue);
        return reason is null ? [] : from flag in command.Flags
                                     let finding = Open(flag, facts, reason)
                                     where finding is not null
                                     select finding;
    }

    static Finding? Open(Flag flag, ImageFacts? facts, string reason)
    {
        const string advice = "Publish it on 127.0.0.1.";
        if (flag is { Key: "network", Value.Value: "host" })
            return Rule.At(flag.Span, $"{reason}, and {flag.Name} host opens it to everybody on the network. Have the program listen on 127.0.0.1, or write -p 127.0.0.1:PORT:PORT in place of {flag.Name} host.");
        if (flag is { Key: "publish-all", IsOn: true }) return Rule.At(flag.Span, $"{reason}, and {flag.Name} opens it to everybody on the network. {advice}", [.. KnownPorts(flag, facts)]);
        if (flag is not { Key: "publish", Value: { } value } || IsLoopback(value.Value) || !Serves(facts, value)) return null;
        return Rule.At(value.Span, $"{reason}, and {flag.Name} {value.Value} opens it to everybody on the network. {advice}", [.. OnThisMachine(value)]);
    }

    /// <summary>A switch that turns off the question for a password, as a piece of a sentence; null when none is written.</summary>
    static string? SwitchedOff(DockerCommand command)
    {
        foreach (var word in command.Values("env"))
            if (KeyValue.Split(word.Value) is (var name, { } value) && IsOff(name, value.ToLowerInvariant())) return $"{name}{(value == "" ? " without a value" : "=" + value)} switches the login off";
        for (var i = 1; i < command.Arguments.Length; i++)
            if ((command.Arguments[i].Value, i + 1 < command.Arguments.Length ? command.Arguments[i + 1].Value : null) is var (name, value) && IsOff(name, value)) return $"{name}{Behind(name, value)} switches the login off";
        return null;
    }

    /// <summary>The word behind an argument that is its value.</summary>
    static string Behind(string name, string? value) => name == "--auth" || name.EndsWith(".token", StringComparison.Ordinal) ? value == "" ? " ''" : " " + value : "";

    /// <summary>A variable with its value in lower case, or an argument with the one behind it.</summary>
    static bool IsOff(string name, string? value) => name switch
    {
        "DISABLE_AUTH" or "DISABLE_SECURITY_PLUGIN" or "GF_AUTH_ANONYMOUS_ENABLED" or "AUTHENTICATION_DISABLED" or "CLICKHOUSE_SKIP_USER_SETUP" => value is "true" or "1" or "yes",
        "POSTGRES_HOST_AUTH_METHOD" => value == "trust",
        "NEO4J_AUTH" => value == "none",
        "JUPYTER_TOKEN" => value == "",
        "xpack.security.enabled" => value == "false",
        "--auth" => value == "none",
        _ when value == "" && name.StartsWith("--", StringComparison.Ordinal) && name.EndsWith(".token", StringComparison.Ordinal) => true,
        "--auth=none" or "--no-token" or "--no-auth" or "--insecure" => true,
        _ when name.EndsWith("EMPTY_PASSWORD", StringComparison.Ordinal) || name.EndsWith("EMPTY_ROOT_PASSWORD", StringComparison.Ordinal) => value is "yes" or "1" or "true",
        _ => name.StartsWith("--", StringComparison.Ordinal) && (name.EndsWith(".token=", StringComparison.Ordinal) || name.EndsWith(".token=''", StringComparison.Ordinal) || name.EndsWith(".token=\"\"", StringComparison.Ordinal)),
    };

    /// <summary>An image whose server asks nobody, unless a variable or an argument brings a secret.</summary>
    static string? OfImage(DockerCommand command, Word image, ImageFacts? facts, ImageCatalogue catalogue)
    {
        if (ImageReference.Parse(image.Value) is not { Ok: true, Value.FamiliarName: var name }) return null;
        if (OpenServers.ReasonFor(command, name) is { } reason) return reason;
        if (facts is not { Login.Kind: LoginKind.None, Ports.IsEmpty: false }) return null;
        if (new ImageRun(command, ImageWord.Of(image.Span, image.Value, catalogue), facts).RunsAnotherProgram) return null;
        var isProtected = command.Values("env").Any(word => SecretNames.Contains(KeyValue.Split(word.Value).Key) && !word.Value.StartsWith("HF_", StringComparison.Ordinal))
            || command.Arguments.Skip(1).Any(word => word.Value.StartsWith('-') && (SecretNames.Contains(word.Value.Split('=')[0]) || word.Value.Contains("requirepass") || word.Value.Contains("api-key")));
        return isProtected ? null : $"{name} asks for no password";
    }

    static bool IsLoopback(string value) => value.StartsWith("127.", StringComparison.Ordinal) || value.StartsWith("[::1]", StringComparison.Ordinal) || value.StartsWith("::1:", StringComparison.Ordinal) || value.StartsWith("localhost:", StringComparison.Ordinal);

    /// <summary>True for a port of the image's servers, and for any when they are not known.</summary>
    static bool Serves(ImageFacts? facts, Word value) =>
        facts is null or { Ports.IsEmpty: true } || PortMapping.Parse(value.Value) is not { Ok: true, Value: var ports } || ports.Any(port => facts.Ports.Any(known => known.Port == port.ContainerPort));

    /// <summary>The image may expose more ports than those that are known, so this is for the reader to choose.</summary>
    static IEnumerable<Fix> KnownPorts(Flag flag, ImageFacts? facts)
    {
        if (flag.Word.Value is not ("-P" or "--publish-all") || flag.Word.IsQuoted || facts is null or { Ports.IsEmpty: true }) yield break;
        var ports = facts.Ports.Select(port => $"-p 127.0.0.1::{port.Port}{(port.Protocol == "tcp" ? "" : "/" + port.Protocol)}");
        yield return new("Publish on 127.0.0.1", [new TextChange(flag.Word.Span, string.Join(' ', ports))], Preferred: false);
    }

    static IEnumerable<Fix> OnThisMachine(Word value)
    {
        if (value.Value.Contains('=')) yield break;
        var colons = value.Value.Count(letter => letter == ':');
        if (value.Value.StartsWith("0.0.0.0:", StringComparison.Ordinal)) yield return Changed(value, "0.0.0.0".Length, "127.0.0.1");
        else if (value.IsLiteral && colons <= 1) yield return Changed(value, 0, colons == 0 ? "127.0.0.1::" : "127.0.0.1:");
    }

    static Fix Changed(Word value, int length, string text) => new("Publish on 127.0.0.1", [new TextChange(length == 0 ? new(value.OffsetOf(0), 0) : value.SpanOf(0, length), text)]);
}
