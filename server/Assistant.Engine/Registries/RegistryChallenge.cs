using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Assistant.Engine;

/// <summary>How a registry wants to be asked, as its header WWW-Authenticate says.</summary>
abstract record RegistryChallenge
{
    /// <summary>With the user's name and password.</summary>
    public sealed record Basic : RegistryChallenge;

    /// <summary>With a token that is to be had at <paramref name="Realm"/>.</summary>
    public sealed record Bearer(string Realm, string? Service, string? Scope) : RegistryChallenge;

    /// <summary>The challenge of an answer, the one for a token first; null when there is none that is understood.</summary>
    public static RegistryChallenge? Of(RegistryAnswer answer)
    {
        var challenges = answer.Headers.WwwAuthenticate.Select(Of).Where(challenge => challenge is not null).ToList();
        return challenges.Find(challenge => challenge is Bearer) ?? challenges.FirstOrDefault();
    }

    static RegistryChallenge? Of(AuthenticationHeaderValue header) => header.Scheme.ToLowerInvariant() switch
    {
        "basic" => new Basic(),
        "bearer" when Parameter(header, "realm") is { } realm => new Bearer(realm, Parameter(header, "service"), Parameter(header, "scope")),
        _ => null,
    };

    static string? Parameter(AuthenticationHeaderValue header, string name)
    {
        var found = Regex.Match(header.Parameter ?? "", $@"(?:^|[,\s]){name}\s*=\s*(?:""([^""]*)""|([^\s,""]+))", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);
        return found.Success ? found.Groups[1].Value + found.Groups[2].Value : null;
    }
}
