// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_server.h"

#include "descriptor_files.h"
#include "http_endpoint.h"
#include "server_parts.h"

#include "snac/base/ascii.h"

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

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <utility>

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

constexpr std::size_t tokenFileBytes = 65; // the digits, and the end of the line

/// What an earlier server left that could not remove it, and nothing else: no study, no list, no link.
bool isOldToken(int folder, const std::string& name)
{
    const auto text = readIn(folder, name, tokenFileBytes);
    return text && text->size() == tokenFileBytes && text->back() == '\n' &&
           std::ranges::all_of(text->substr(0, tokenFileBytes - 1),
                               [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); });
}

std::pair<dev_t, ino_t> identityOf(int folder)
{
    struct stat status
    {
    };
    return ::fstat(folder, &status) == 0 ? std::pair(status.st_dev, status.st_ino)
                                         : std::pair<dev_t, ino_t>();
}

/// Whether the tools of agents reach what lies in this folder: it is the root or lies below, under whatever
/// name it was opened, and is not the server's own.
bool isForAgents(int folder, const RootFolder& root)
{
    const auto own = root.ownFolder();
    const auto top = root.identity();
    Descriptor here(::fcntl(folder, F_DUPFD_CLOEXEC, 3));
    while (here.isOpen()) {
        const auto now = identityOf(here.number());
        if (now == top || (own && now == identityOf(own->number()))) {
            return now == top;
        }
        Descriptor above(::openat(here.number(), "..", O_PATH | O_DIRECTORY | O_CLOEXEC));
        if (!above.isOpen()) {
            return true; // in doubt
        }
        if (identityOf(above.number()) == now) {
            return false;
        }
        here = std::move(above);
    }
    return true;
}

/// The token in a file that the user alone can read.
class TokenFile
{
public:
    [[nodiscard]] static Result<TokenFile> write(const ServerOptions& options, const RootFolder& root,
                                                 int port, const QByteArray& token)
    {
        TokenFile file;
        bool replace = true; // nobody else takes the name of a port that is ours
        if (options.tokenFile.empty()) {
            SNAC_TRY(file.m_folder, root.ownFolder());
            file.m_name = "http-" + std::to_string(port) + ".token";
            file.m_path = root.path() + "/" + std::string(RootFolder::ownName) + "/" + file.m_name;
        } else {
            SNAC_CHECK(file.takePlace(options.tokenFile, root));
            replace = isOldToken(file.m_folder.number(), file.m_name);
        }
        const mode_t before = ::umask(0077); // no other thread is there yet
        const Result<> written = writeIn(file.m_folder.number(), file.m_name, (token + "\n").toStdString(),
                                         replace, &file.m_stamp);
        ::umask(before);
        if (!written && written.error().kind == ErrorKind::Wrong) {
            return fail("there is something here already that is no token of this program; name another file "
                        "for the token, or remove this one first",
                        {.file = file.m_path});
        }
        if (!written) {
            return fail("the token " + written.error().message, {.file = file.m_path}, ErrorKind::Transient);
        }
        return file;
    }

    [[nodiscard]] const std::string& path() const { return m_path; }
    /// The token is worth nothing any more. Outside of the root the walls forbid it, and the next start
    /// writes over it. What somebody else put there meanwhile stays.
    void remove() const
    {
        if (stampOf(m_folder.number(), m_name) == m_stamp) {
            (void)::unlinkat(m_folder.number(), m_name.c_str(), 0);
        }
    }

private:
    Result<> takePlace(const std::string& wanted, const RootFolder& root)
    {
        m_path = wanted;
        const fs::path path(wanted);
        const std::string parent = path.parent_path().empty() ? "." : path.parent_path().string();
        m_folder = Descriptor(::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        m_name = path.filename().string();
        if (!m_folder.isOpen() || m_name.empty()) {
            return fail("there is no such folder for the token", {.file = wanted});
        }
        if (isForAgents(m_folder.number(), root)) {
            return fail("agents can read what lies below the server's folder, so the token cannot lie there; "
                        "name a file elsewhere",
                        {.file = wanted});
        }
        return {};
    }

    Descriptor m_folder;
    std::string m_name;
    std::string m_path;
    FileStamp m_stamp;
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
