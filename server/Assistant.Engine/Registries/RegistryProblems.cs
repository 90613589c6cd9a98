using Assistant.Language.Values;
using static Assistant.Engine.ProblemKind;

namespace Assistant.Engine;

/// <summary>What can go wrong when a registry is asked, each as one sentence.</summary>
static class RegistryProblems
{
    /// <summary>The registry itself has said that there is no such thing.</summary>
    public static bool IsMissing(this EngineProblem problem) => problem.Kind is TagNotFound or RepositoryNotFound;

    public static EngineProblem NoTag(ImageReference image) =>
        new(TagNotFound, $"{Name(image.Registry)} has no {image}. Choose another tag.", image.ToString());

    public static EngineProblem NoRepository(ImageReference image) =>
        new(RepositoryNotFound, $"{Name(image.Registry)} has no {image.FamiliarName}, or does not show it without docker login. Check how its name is written.", image.FamiliarName);

    public static EngineProblem Denied(ImageReference image) =>
        new(AccessDenied, $"{Name(image.Registry)} does not show {image.FamiliarName}: it does not exist, or it needs docker login. Check how its name is written.", image.FamiliarName)
        {
            Offers = [new(OfferKind.LogIn, "Log in")],
        };

    public static EngineProblem Limited(string host, DateTimeOffset until, DateTimeOffset now) =>
        new(RateLimited, $"{host} has had too many requests from this address. It is asked again in {Minutes(until - now)}.", host) { Until = until };

    public static EngineProblem Unreachable(string host, string why) =>
        new(RegistryUnreachable, $"{host} cannot be reached: {why}. Check the name, the network or the proxy, then try again.", host)
        {
            Offers = [new(OfferKind.Retry, "Try again")],
        };

    public static EngineProblem Malformed(string host, string why) =>
        new(RegistryMalformed, $"{host} gave an answer that cannot be read: {why}. Try again later, or check for a proxy in between.", host);

    public static EngineProblem Slow(string who, TimeSpan patience) =>
        new(RegistrySlow, $"{who} gave no answer in {patience.TotalSeconds:0.#} seconds. Try again later.", who)
        {
            Offers = [new(OfferKind.Retry, "Try again")],
        };

    public static EngineProblem Unnameable(ImageReference image) => new(InvalidReference, $"{image.Registry} is not the name of a registry.", image.Registry);

    /// <summary>A registry as people call it.</summary>
    public static string Name(string registry) => registry is ImageReference.DockerHub ? "Docker Hub" : registry;

    static string Minutes(TimeSpan time) => time.TotalMinutes <= 1 ? "a minute" : time.TotalHours < 2 ? $"{Math.Ceiling(time.TotalMinutes)} minutes" : $"{Math.Ceiling(time.TotalHours)} hours";
}
