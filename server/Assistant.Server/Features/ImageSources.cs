using Assistant.Engine;
using Assistant.Language.Catalogue;
using Assistant.Server.Running;

namespace Assistant.Server.Features;

/// <summary>Who tells of images beside the catalogue. Who is null is not asked, and <paramref name="WhyNot"/> is the sentence about it.</summary>
sealed record ImageSources(ImageCatalogue Catalogue, EngineLink? Engine, Registries? Registries, string? WhyNot = null)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    public static ImageSources Of(Session session)
    {
        var registries = session.RegistriesFor(session.Settings);
        return new(session.Images.For(null), session.Client.IsTrusted ? session.Engine : null, registries,
            !session.Client.IsTrusted ? "Only the catalogue is shown: nobody else is asked in a workspace that is not trusted."
            : registries is null ? "Docker Hub and other registries are not asked: assistant.registries.enabled is off." : null);
    }

    /// <summary>What the engine answers in time; null when it is missing, slow or not asked.</summary>
    public async Task<T?> OfEngine<T>(Func<Engine.Engine, CancellationToken, Task<T>> ask, CancellationToken cancellation) where T : class? =>
        Engine is null ? null : (await InTime(async limit => await ask(await Engine.Connect(limit), limit), cancellation)).Answer;

    /// <summary>What registries answer in time, or one sentence on why there is no answer.</summary>
    public Task<(T? Answer, string? Problem)> OfRegistries<T>(Func<Registries, CancellationToken, Task<T>> ask, CancellationToken cancellation) where T : class? =>
        Registries is null ? Task.FromResult<(T?, string?)>((null, WhyNot)) : InTime(limit => ask(Registries, limit), cancellation);

    static async Task<(T? Answer, string? Problem)> InTime<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellation) where T : class?
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return (await ask(patience.Token), null);
        }
        catch (EngineException failed)
        {
            return (null, failed.Problem.Sentence);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, $"There was no answer in {Patience.TotalSeconds} seconds.");
        }
    }
}
