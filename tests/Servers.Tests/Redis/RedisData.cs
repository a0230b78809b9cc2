namespace Payments.Infra.Servers.Tests.Redis;

/// <summary>Keys of the first service of a stack.</summary>
internal static class RedisData
{
    /// <summary>Writes keys, and comes back when the server has acknowledged all.</summary>
    public static async Task WriteAsync(RedisPod server, int keys)
    {
        using var login = new RedisLogin(server, RedisLogin.Services(server).First());
        await using var connection = await login.ConnectAsync();
        var database = connection.GetDatabase();
        await Task.WhenAll(Enumerable.Range(0, keys).Select(key => database.StringSetAsync($"{login.Prefix}{key}", key)));
    }

    /// <summary>The name of the key that is written last.</summary>
    public static string LastKey(RedisPod server, int keys)
    {
        using var login = new RedisLogin(server, RedisLogin.Services(server).First());
        return $"{login.Prefix}{keys - 1}";
    }

    /// <summary>How many keys there are, of which each has its value.</summary>
    public static async Task<int> ReadAsync(RedisPod server, int keys)
    {
        using var login = new RedisLogin(server, RedisLogin.Services(server).First());
        await using var connection = await login.ConnectAsync();
        var database = connection.GetDatabase();
        var values = await Task.WhenAll(Enumerable.Range(0, keys).Select(key => database.StringGetAsync($"{login.Prefix}{key}")));
        return values.Index().Count(value => value.Item == value.Index);
    }
}
