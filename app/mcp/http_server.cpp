// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_server.h"

#include "descriptor_files.h"
#include "http_endpoint.h"
#include "server_parts.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTimer>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace snac::mcp {

namespace fs = std::filesystem;

namespace {

constexpr int betweenChecks = 50;       // ms
constexpr int timeForAnswers = 2000;    // ms, at the end
constexpr int timeForAConnection = 200; // ms, to this very computer

QByteArray newToken()
{
    quint32 numbers[8];
    QRandomGenerator::system()->fillRange(numbers);
    return QByteArray(reinterpret_cast<const char*>(numbers), sizeof numbers).toHex();
}

/// The token in a file that the user alone can read.
class TokenFile
{
public:
    [[nodiscard]] static Result<TokenFile> write(const ServerOptions& options, const RootFolder& root,
                                                 int port, const QByteArray& token)
    {
        TokenFile file;
        file.m_path = options.tokenFile;
        if (file.m_path.empty()) {
            SNAC_TRY(file.m_folder, root.ownFolder());
            file.m_name = "http-" + std::to_string(port) + ".token";
            file.m_path = root.path() + "/" + std::string(RootFolder::ownName) + "/" + file.m_name;
        } else {
            const fs::path path(file.m_path);
            const std::string parent = path.parent_path().empty() ? "." : path.parent_path().string();
            file.m_folder = Descriptor(::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
            file.m_name = path.filename().string();
        }
        if (!file.m_folder.isOpen() || file.m_name.empty()) {
            return fail("there is no such folder for the token", {.file = file.m_path});
        }
        const mode_t before = ::umask(0077); // no other thread is there yet
        const Result<> written =
            writeIn(file.m_folder.number(), file.m_name, (token + "\n").toStdString(), true);
        ::umask(before);
        SNAC_CHECK(written);
        return file;
    }

    [[nodiscard]] const std::string& path() const { return m_path; }
    /// The token is worth nothing any more. Outside of the root the walls forbid it, and the next start
    /// writes over it.
    void remove() const { (void)::unlinkat(m_folder.number(), m_name.c_str(), 0); }

private:
    Descriptor m_folder;
    std::string m_name;
    std::string m_path;
};

/// Whether somebody listens there. Nothing is sent.
bool isServed(quint16 port)
{
    const Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
        return true;
    }
    if (errno != EINPROGRESS) {
        return errno != ECONNREFUSED; // in doubt it lives
    }
    pollfd answered{.fd = socket.number(), .events = POLLOUT, .revents = 0};
    int problem = 0;
    socklen_t size = sizeof problem;
    return ::poll(&answered, 1, timeForAConnection) != 1 ||
           ::getsockopt(socket.number(), SOL_SOCKET, SO_ERROR, &problem, &size) != 0 ||
           problem != ECONNREFUSED;
}

/// Servers that were killed leave theirs.
void removeDeadTokens(const RootFolder& root)
{
    auto folder = root.ownFolder();
    if (!folder) {
        return; // told by who needs it
    }
    const int number = folder->number();
    static const QRegularExpression form(QStringLiteral("^http-([0-9]{1,5})\\.token$"));
    for (const FolderItem& item :
         itemsOf(Descriptor(::openat(number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)))) {
        const auto match = form.match(QString::fromStdString(item.name));
        bool isPort = false;
        const quint16 port = match.captured(1).toUShort(&isPort);
        if (isPort && !isServed(port)) {
            (void)::unlinkat(number, item.name.c_str(), 0);
        }
    }
}

void runUntilCancelled(const RunControl& control)
{
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&control] {
        if (control.isCancelled()) {
            QCoreApplication::quit();
        }
    });
    timer.start(betweenChecks);
    QCoreApplication::exec();
}

void sendWhatIsLeft(const HttpEndpoint& endpoint)
{
    const QDeadlineTimer end(timeForAnswers);
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents, betweenChecks);
    } while (!endpoint.isFlushed() && !end.hasExpired());
}

} // namespace

Result<> serveHttp(const ServerOptions& options, const hardware::EnvironmentPtr& environment,
                   RunControl& control, const Begun& begun)
{
    SNAC_TRY(auto root, RootFolder::open(options.root));
    const QByteArray token = newToken();
    SNAC_TRY(const auto endpoint, HttpEndpoint::listen(options.port.value_or(0), token));
    removeDeadTokens(root);
    // Before the walls: the file may be anywhere.
    SNAC_TRY(const auto file, TokenFile::write(options, root, endpoint->port(), token));
    const auto opened = ServerParts::open(std::move(root), options, environment, begun);
    if (!opened) {
        file.remove();
        return std::unexpected(opened.error());
    }
    const std::unique_ptr<ServerParts>& parts = *opened;
    letSearchesGoFirst();
    {
        Service service(parts->offer());
        endpoint->serve(service);
        std::fprintf(stderr, "snac: serving http://127.0.0.1:%d/mcp\nsnac: token %s, also in %s\n",
                     static_cast<int>(endpoint->port()), token.constData(), file.path().c_str());
        runUntilCancelled(control);
        service.finish();
        endpoint->close();
    }
    sendWhatIsLeft(*endpoint);
    file.remove();
    parts->stopJobs();
    return {};
}

} // namespace snac::mcp
