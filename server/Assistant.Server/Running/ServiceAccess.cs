using Assistant.Engine;
using Assistant.Language.Catalogue;
using Images = Assistant.Language.Catalogue.Images;

namespace Assistant.Server.Running;

/// <summary>Where a service is reached and how to log in.</summary>
static class ServiceAccess
{
    public static async Task<Reached> Of(Engine.Engine engine, Service service, ImageCatalogue catalogue, CancellationToken cancellation)
    {
        var ports = Reached.Seen(engine, service.Ports);
        var log = await engine.Services.Log(service.Id, ContainerLog.Lines, cancellation);
        return new(service.Name, ports, Images.Access(catalogue.Find(service.Image), ports, log, await engine.Services.Environment(service.Id, cancellation)));
    }
}
