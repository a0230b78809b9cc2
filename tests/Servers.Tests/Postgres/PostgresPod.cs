using System.Globalization;
using Payments.Infra.Servers.Tests.Plans;
using Payments.Infra.Servers.Tests.Pods;
using Payments.Infra.Servers.Tests.Processes;

namespace Payments.Infra.Servers.Tests.Postgres;

/// <summary>
/// The server of mode statefulset. Beside its files three things are mapped to this machine: it listens on a free port of the loopback address,
/// has its socket below the container's folder, and the first start makes the volume as the image's entry point does.
/// </summary>
internal sealed class PostgresPod : IDisposable
{
    private const string Data = "/var/lib/postgresql/data";
    private const string Socket = "/var/run/postgresql";

    private readonly TestAuthority authority = new();
    private ServerProcess? server;

    private PostgresPod(PlannedStack stack)
    {
        Files = new PlannedFiles(stack, authority);
        Pod = Container.Of(Files, "StatefulSet", "data", "postgres");
        Pod.Variables["PGPORT"] = Port.ToString(CultureInfo.InvariantCulture);
        Pod.Variables["PGHOST"] = Pod.PathOf(Socket);
    }

    public PlannedFiles Files { get; }

    /// <summary>The server's container.</summary>
    public Container Pod { get; }

    public int Port { get; } = ServerProcess.FreePort();

    public ServerProcess Server => server ?? throw new InvalidOperationException("It was not started.");

    /// <summary>A server with an empty volume.</summary>
    public static async Task<PostgresPod> CreateAsync() => new(await PlannedStack.OfAsync("local"));

    /// <summary>A server that was started and set up.</summary>
    public static async Task<PostgresPod> SetUpAsync()
    {
        var pod = await CreateAsync();
        pod.Initialize();
        await pod.StartAsync();
        pod.RunRoles().Succeeded();
        return pod;
    }

    /// <summary>Makes the volume as the entry point of the image does where it is empty.</summary>
    public void Initialize() => Pod.Run(
        [
            "initdb", "--username=postgres", $"--pwfile={Pod.Variables["POSTGRES_PASSWORD_FILE"]}", $"--pgdata={Pod.Variables["PGDATA"]}",
            .. Pod.Variables["POSTGRES_INITDB_ARGS"].Split(' '),
        ]).Succeeded();

    /// <summary>Starts it, and waits until its probe says that it is ready.</summary>
    /// <param name="more">Settings beside those of the plan.</param>
    public async Task StartAsync(params string[] more)
    {
        Begin("127.0.0.1", more);
        await Server.UntilAsync(() => Pod.Probe("readinessProbe").Code == 0);
    }

    /// <summary>Starts it.</summary>
    /// <param name="addresses">Addresses that it listens on beside its socket.</param>
    /// <param name="more">Settings beside those of the plan.</param>
    public void Begin(string addresses, params string[] more) => server = Pod.Start(
        new[] { $"listen_addresses={addresses}", $"port={Port}", $"unix_socket_directories={Pod.PathOf(Socket)}" }.Concat(more)
            .SelectMany(setting => new[] { "-c", setting }));

    /// <summary>Stops it with the signal that the image asks for.</summary>
    public void Stop() => Server.Stop("INT");

    /// <summary>Loses the volume.</summary>
    public void Lose()
    {
        Stop();
        Directory.Delete(Pod.PathOf(Data), recursive: true);
        Directory.CreateDirectory(Pod.PathOf(Data));
        ContainerUser.Owns(Pod.PathOf(Data));
    }

    /// <summary>Files of the same stack after some rotations.</summary>
    /// <param name="rotation">Number of the last.</param>
    public async Task<PlannedFiles> AfterAsync(int rotation) =>
        new(await PlannedStack.OfAsync("local", ("data", $$"""{"rotation":{{rotation}}}""")), authority);

    /// <summary>Runs the job that makes roles and databases. The names of Services lead to this machine.</summary>
    /// <param name="files">Files of another plan than the server's.</param>
    public Answer RunRoles(PlannedFiles? files = null)
    {
        using var job = Container.Of(files ?? Files, "Job", "data", "postgres-roles");
        job.Variables["PGHOSTADDR"] = "127.0.0.1";
        job.Variables["PGPORT"] = Pod.Variables["PGPORT"];
        return job.Run();
    }

    /// <summary>Runs a statement as a service, in its own database.</summary>
    public async Task<object?> AskAsync(string service, string statement)
    {
        using var login = new PostgresLogin(this, service);
        await using var source = login.Source();
        await using var command = source.CreateCommand(statement);
        return await command.ExecuteScalarAsync();
    }

    public void Dispose()
    {
        server?.Dispose();
        Pod.Dispose();
        authority.Dispose();
    }
}
