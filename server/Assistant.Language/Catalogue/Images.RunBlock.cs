using System.Text.RegularExpressions;
using Assistant.Language.Values;

namespace Assistant.Language.Catalogue;

public static partial class Images
{
    /// <summary>
    /// A block for a recipe that runs the image as it should be: a name, its ports on this machine only, a place where work is
    /// kept, the variables it needs as <c>${NAME}</c>, which are asked for before it runs, and how to log in. Ends with a line break.
    /// </summary>
    /// <param name="reference">The image with the tag that is meant; <see cref="ImageFacts.Recommended"/> when null.</param>
    public static string RunBlock(ImageFacts image, string? reference = null)
    {
        var name = ShortNameOf(image);
        var meant = reference ?? image.Recommended;
        if (ImageReference.Parse(meant).Value is { } parsed) image = image.AtTag(parsed);
        string[] lines = [$"docker run {ModeOf(image)} --name {name}", .. OptionsOf(image, name, meant), $"{meant}{After(image)}"];
        return $"### {name}\n" + string.Concat(CommentsOf(image).Concat(PromptsOf(image)).Select(comment => $"# {comment}\n")) + string.Join(" \\\n  ", lines) + "\n";
    }

    static string ShortNameOf(ImageFacts image) => image.Name.Split('/')[^1];

    static string ModeOf(ImageFacts image) => image.Interactive == true ? "-it --rm" : "-d";

    static IEnumerable<string> OptionsOf(ImageFacts image, string name, string reference) =>
    [
        .. image.Ports.Select(port => $"-p 127.0.0.1:{port.Port}:{port.Port}" + (port.Protocol == "tcp" ? "" : "/" + port.Protocol)),
        .. image.Mounts.Take(1).Select(mount => IsWork(image, mount.Path) ? $"-v \"$PWD/work\":{mount.Path}" : $"-v {name}-data:{FolderOf(image, mount, reference)}"),
        .. VariablesOf(image).Select(variable => $"-e {Setting(variable)}"),
        .. NeedsGpu(image) ? ["--gpus all", .. SharedMemoryOf(image)] : (string[])[],
    ];

    /// <summary>Where the version that is meant keeps what the mount is for.</summary>
    static string FolderOf(ImageFacts image, ImageMount mount, string reference) =>
        ImageReference.Parse(reference) is { Ok: true, Value: var meant } && PostgresData.FolderOf(image, meant.Tag) is { } folder ? folder : mount.Path;

    /// <summary>A person's own files come from a folder beside the recipe; what a server writes for itself goes to a volume.</summary>
    internal static bool IsWork(ImageFacts image, string path) => image.Interactive == true || path.EndsWith("/work") || path.EndsWith("/notebooks");

    static IEnumerable<ImageVariable> VariablesOf(ImageFacts image) =>
        image.Variables.Where(variable => variable.Required || (image.Login is { Kind: LoginKind.Password } login
            && (variable.Name == login.Variable || (variable.Name == login.UserVariable && login.User is null))));

    /// <summary>A variable with a value that is right for most, or with <c>${NAME}</c> where it is a secret or a choice.</summary>
    public static string Setting(ImageVariable variable) =>
        $"{variable.Name}={(IsOpen(variable) ? $"${{{variable.Name}}}" : variable.Example)}";

    static bool IsOpen(ImageVariable variable) => variable.Example is null || IsOwn(variable.Name);

    /// <summary>True for what is a person's own beside the secrets: a license, a user's name with a password.</summary>
    static bool IsOwn(string name) => SecretNames.Contains(name) || name.Contains("LICENSE") || name.EndsWith("_AUTH");

    /// <summary>A directive for each variable that the block leaves open.</summary>
    static IEnumerable<string> PromptsOf(ImageFacts image) =>
    [
        .. VariablesOf(image).Where(IsOpen).Select(variable => $"@prompt {variable.Name} {PromptFor(image, variable)}"),
        .. Open().Matches(After(image)).Select(open => open.Groups[1].Value).Distinct().Select(name => $"@prompt {name} The value of {name} for {ShortNameOf(image)}"),
    ];

    static string PromptFor(ImageFacts image, ImageVariable variable) =>
        variable.Name == image.Login?.Variable && image.Login.Kind is LoginKind.Password ? $"A password for {image.Login.User ?? ShortNameOf(image)}"
        : char.ToUpperInvariant(variable.Meaning[0]) + Clause().Match(variable.Meaning).Value[1..].TrimEnd();

    /// <summary>Up to the first semicolon that does not stand in brackets.</summary>
    [GeneratedRegex(@"^.(\([^)]*\)|[^;])*")]
    private static partial Regex Clause();

    [GeneratedRegex(@"\$\{(\w+)\}")]
    private static partial Regex Open();

    static bool NeedsGpu(ImageFacts image) => image.Gpu?.StartsWith("--gpus all") == true;

    static IEnumerable<string> SharedMemoryOf(ImageFacts image) =>
        image.SharedMemory?.Split(' ')[0] is { } flag && flag.Contains('=') ? [flag] : [];

    static string After(ImageFacts image) => image.Command is null ? "" : " " + image.Command;

    static IEnumerable<string> CommentsOf(ImageFacts image)
    {
        yield return image.Purpose + ".";
        var page = image.Ports.FirstOrDefault(port => port.Port == image.Login?.Page?.Port) ?? image.Ports.FirstOrDefault(port => port.IsHttp);
        if (page is not null) yield return $"Open {page.Scheme()}://localhost:{page.Port}/" + (LoginOf(image) is { } login ? $"; {login}." : ".");
        else if (LoginOf(image) is { } login) yield return char.ToUpperInvariant(login[0]) + login[1..] + ".";
        if (page?.Scheme() == "https") yield return "The certificate is the server's own: a browser asks before it opens the page.";
        if (NeedsGpu(image)) yield return "Without an NVIDIA GPU leave out --gpus all.";
    }

    static string? LoginOf(ImageFacts image) => image.Login switch
    {
        { Kind: LoginKind.Token } => "the token is in the log",
        { Kind: LoginKind.Password, Variable: { } variable } login => $"log in{As(login.User)}, the password is {variable}",
        { Kind: LoginKind.Setup } => "the first visit sets it up",
        _ => null,
    };
}
