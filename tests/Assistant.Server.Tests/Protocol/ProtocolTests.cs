using System.Reflection;
using Assistant.Server.Features;
using Assistant.Server.Protocol;
using Assistant.Server.Rpc;
using StreamJsonRpc;

namespace Assistant.Server.Tests.Protocol;

/// <summary>Every name that goes over the wire, compared with the declarations of npm's vscode-languageserver-protocol.</summary>
public class ProtocolTests
{
    /// <summary>What the assistant adds to the protocol.</summary>
    static readonly Type[] Ours =
        [typeof(InitializationOptions), typeof(PickItem), typeof(SearchImagesParams), typeof(FoundImages), typeof(FoundImage), typeof(ImageTagsParams), typeof(FoundTags), typeof(FoundTag), typeof(ImageUseParams), typeof(ImageUse), typeof(WorkspaceContainers), typeof(WorkspaceContainer), typeof(CompletionItemData), typeof(ConversionData), typeof(DocumentChange)];

    /// <summary>What the params of the server's own requests and notifications are called.</summary>
    static readonly Dictionary<string, string> ParamsOf = new()
    {
        ["textDocument/publishDiagnostics"] = "PublishDiagnosticsParams",
        ["client/registerCapability"] = "RegistrationParams",
        ["workspace/configuration"] = "ConfigurationParams",
        ["workspace/applyEdit"] = "ApplyWorkspaceEditParams",
        ["window/logMessage"] = "LogMessageParams",
        ["window/showMessage"] = "ShowMessageParams",
        ["window/showMessageRequest"] = "ShowMessageRequestParams",
        ["window/showDocument"] = "ShowDocumentParams",
        ["window/workDoneProgress/create"] = "WorkDoneProgressCreateParams",
        ["$/progress"] = "ProgressParams",
    };

    [Fact]
    public void Every_member_of_every_record_is_the_protocols()
    {
        var declarations = Declarations.Installed();
        var records = typeof(InitializeParams).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(InitializeParams).Namespace && !type.IsEnum && !type.IsNested && !Ours.Contains(type));
        Assert.Empty(
            from record in records
            from property in LspJson.Default.GetTypeInfo(record)?.Properties ?? []
            where !declarations.MembersOf(record.Name).Contains(property.Name)
            select $"{record.Name}.{property.Name}");
    }

    [Fact]
    public void Every_record_has_a_reader_or_writer() =>
        Assert.Empty(
            from type in typeof(InitializeParams).Assembly.GetTypes()
            where type.Namespace == typeof(InitializeParams).Namespace && !type.IsNested && LspJson.Default.GetTypeInfo(type) is null
            select type.Name);

    [Fact]
    public void Every_method_that_is_listened_to_is_the_protocols()
    {
        var declarations = Declarations.Installed();
        Assert.All(Routes.All.Where(route => !IsOurs(route.Method)), route => Assert.True(declarations.Has(route.Method), route.Method));
    }

    [Fact]
    public void Every_method_that_is_sent_is_the_protocols_with_its_parameters()
    {
        var declarations = Declarations.Installed();
        Assert.Empty(
            from method in typeof(IEditor).GetMethods()
            let name = method.GetCustomAttribute<JsonRpcMethodAttribute>()!.Name!
            where !IsOurs(name)
            from problem in declarations.Has(name) ? Unknown(declarations, name, method) : [name]
            select problem);
    }

    static IEnumerable<string> Unknown(Declarations declarations, string name, MethodInfo method) =>
        from parameter in method.GetParameters()
        where parameter.ParameterType != typeof(CancellationToken)
        where !declarations.MembersOf(ParamsOf[name]).Contains(parameter.Name!)
        select $"{name}: {parameter.Name}";

    static bool IsOurs(string method) => method.StartsWith("assistant/", StringComparison.Ordinal);
}
