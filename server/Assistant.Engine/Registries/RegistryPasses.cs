using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using Assistant.Language.Values;
using Docker.DotNet.Models;

namespace Assistant.Engine;

/// <summary>What a token server gives; <paramref name="ExpiresIn"/> is in seconds.</summary>
sealed record RegistryToken(string? Token, string? AccessToken, double? ExpiresIn);

/// <summary>An authorization for one repository, until it expires.</summary>
sealed record RegistryPass(AuthenticationHeaderValue Header, bool WithLogin, DateTimeOffset Expires);

/// <summary>
/// Gets what a registry wants to see before it answers. Everybody's token comes first; the user's own login is only used where
/// that is not enough, and only goes to its registry or to the realm that this registry has named.
/// </summary>
sealed class RegistryPasses(RegistryWire wire, RegistryLogins logins, TimeProvider clock)
{
    /// <summary>A token that does not say how long it is good for is good for a minute, says the specification.</summary>
    const double UsualSeconds = 60;

    static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    readonly ConcurrentDictionary<(string Registry, string Repository), RegistryPass> kept = new();

    /// <summary>The pass with which the repository was last read; null when there is none that is still good.</summary>
    public RegistryPass? Kept(ImageReference image) =>
        kept.TryGetValue((image.Registry, image.Repository), out var pass) && pass.Expires > clock.GetUtcNow() ? pass : null;

    public void Keep(ImageReference image, RegistryPass pass) => kept[(image.Registry, image.Repository)] = pass;

    public async Task<bool> HasLogin(string registry, CancellationToken limit) => IsThere(await logins.For(registry, limit));

    /// <summary>
    /// A new pass after <paramref name="challenge"/>, which the registry at <paramref name="address"/> has sent; null when there is none to be had this way.
    /// </summary>
    public async Task<RegistryPass?> New(RegistryChallenge challenge, Uri address, ImageReference image, bool withLogin, CancellationToken limit)
    {
        var login = withLogin && RegistryWire.IsPrivate(address) ? await logins.For(image.Registry, limit) : new();
        if (withLogin && !IsThere(login)) return null;
        return challenge switch
        {
            RegistryChallenge.Basic when withLogin && login.IdentityToken is not { Length: > 0 } => new(BasicOf(login), withLogin, DateTimeOffset.MaxValue),
            RegistryChallenge.Bearer bearer => await Token(bearer, address, image, login, withLogin, limit),
            _ => null,
        };
    }

    async Task<RegistryPass?> Token(RegistryChallenge.Bearer bearer, Uri address, ImageReference image, AuthConfig login, bool withLogin, CancellationToken limit)
    {
        if (!Uri.TryCreate(bearer.Realm, UriKind.Absolute, out var realm) || !RegistryWire.MayFollow(address, realm))
            throw new EngineException(RegistryProblems.Malformed(address.Authority, "it names no safe address for its tokens"));
        var scope = bearer.Scope ?? $"repository:{image.Repository}:pull";
        var answer = login.IdentityToken is { Length: > 0 } refresh
            ? await wire.Post(realm, Refresh(refresh, bearer.Service, scope), limit)
            : await wire.Send(HttpMethod.Get, WithQuery(realm, bearer.Service, scope), "application/json", withLogin ? BasicOf(login) : null, limit);
        // A token server says no with any of these; then the registry's own refusal is what counts.
        if ((int)answer.Status is >= 400 and < 500) return null;
        if (!answer.IsSuccess) throw answer.Unexpected();
        var token = answer.Read(RegistryApiJson.Default.RegistryToken);
        var word = token.Token is { Length: > 0 } ? token.Token : token.AccessToken;
        if (word is not { Length: > 0 } || word.AsSpan().ContainsAnyExceptInRange('!', '~')) throw answer.Unreadable("there is no token in it");
        return new(new("Bearer", word), withLogin, clock.GetUtcNow() + Lifetime(token));
    }

    static TimeSpan Lifetime(RegistryToken token) => TimeSpan.FromSeconds(Math.Clamp(token.ExpiresIn ?? UsualSeconds, 0, 86400)) - Margin;

    static bool IsThere(AuthConfig login) => login.IdentityToken is { Length: > 0 } || login.Username is { Length: > 0 };

    static AuthenticationHeaderValue BasicOf(AuthConfig login) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login.Username}:{login.Password}")));

    static Dictionary<string, string> Refresh(string token, string? service, string scope) => new()
    {
        ["grant_type"] = "refresh_token", ["refresh_token"] = token, ["client_id"] = "recipe-assistant", ["service"] = service ?? "", ["scope"] = scope,
    };

    static Uri WithQuery(Uri realm, string? service, string scope)
    {
        var query = Requests.Query(("service", service), ("scope", scope));
        return new UriBuilder(realm) { Query = realm.Query.Length > 1 ? $"{realm.Query[1..]}&{query}" : query }.Uri;
    }
}
