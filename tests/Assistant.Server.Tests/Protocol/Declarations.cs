using System.Text.RegularExpressions;
using Assistant.Language.Tests;

namespace Assistant.Server.Tests.Protocol;

/// <summary>The protocol as npm's packages declare it in TypeScript: interfaces and type aliases with their members.</summary>
sealed partial class Declarations
{
    static readonly string[] Packages = ["vscode-languageserver-types/lib", "vscode-languageserver-protocol/lib/common", "vscode-jsonrpc/lib/common"];

    readonly string text;

    readonly string code;

    readonly ILookup<string, Match> declarations;

    Declarations(string text, string code)
    {
        this.code = code;
        this.text = Comment().Replace(text, "");
        declarations = Declaration().Matches(this.text).ToLookup(declaration => declaration.Groups[1].Value);
    }

    /// <summary>Skips the test when the packages are not installed; in CI that is a failure.</summary>
    public static Declarations Installed()
    {
        var modules = Path.Combine(Repository.Root, "node_modules");
        var installed = Packages.All(package => Directory.Exists(Path.Combine(modules, package)));
        Assert.True(installed || Environment.GetEnvironmentVariable("CI") != "true", "vscode-languageserver-protocol is not installed; run npm ci.");
        Assert.SkipUnless(installed, "vscode-languageserver-protocol is not installed; npm ci brings it.");
        var files = Packages.SelectMany(package => Directory.EnumerateFiles(Path.Combine(modules, package), "*.d.ts", SearchOption.AllDirectories));
        var code = Directory.EnumerateFiles(Path.Combine(modules, Packages[1]), "*.js");
        return new(string.Join('\n', files.Select(File.ReadAllText)), string.Join('\n', code.Select(File.ReadAllText)));
    }

    /// <summary>True when the packages' code names the method.</summary>
    public bool Has(string method) => code.Contains($"'{method}'") || code.Contains($"`{method}`") || code.Contains($"\"{method}\"");

    /// <summary>The members of an interface or type of that name and of all that it is made of.</summary>
    public IReadOnlySet<string> MembersOf(string name) => Collect(name, []);

    HashSet<string> Collect(string name, HashSet<string> seen)
    {
        if (!seen.Add(name)) return [];
        var members = new HashSet<string>();
        foreach (var declaration in declarations[name])
        {
            var (head, body) = Parts(declaration.Index + declaration.Length);
            members.UnionWith(Member().Matches(body).Select(member => member.Groups[1].Value));
            foreach (Match part in Name().Matches(head)) members.UnionWith(Collect(part.Value, seen));
        }
        return members;
    }

    /// <summary>What stands outside the braces of a declaration, and what stands in the outermost ones.</summary>
    (string Head, string Body) Parts(int start)
    {
        var (head, body, depth) = (new System.Text.StringBuilder(), new System.Text.StringBuilder(), 0);
        var isAlias = text.AsSpan(start).TrimStart().StartsWith("=");
        for (var at = start; at < text.Length; at++)
        {
            var character = text[at];
            if (character is '}') depth--;
            if (depth == 0 && (isAlias ? character is ';' : character is '}')) break;
            if (depth == 0) head.Append(character);
            if (depth == 1) body.Append(character);
            if (character is '{') depth++;
        }
        return (head.ToString(), body.ToString());
    }

    [GeneratedRegex(@"\b(?:interface|type) (\w+)(?:<[^>{]*>)?")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?:^|[;{\n])\s*(?:readonly )?(\w+)\??:")]
    private static partial Regex Member();

    [GeneratedRegex(@"\b_?[A-Z]\w+")]
    private static partial Regex Name();
}
