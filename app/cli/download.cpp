// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "download.h"

#include "snac/base/ascii.h"
#include "snac/base/atomic_file.h"

#include <QCryptographicHash>
#include <QEventLoop>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>
#include <QUrl>

#include <filesystem>
#include <memory>
#include <optional>

namespace snac::cli {

namespace fs = std::filesystem;

namespace {

constexpr int mostRedirections = 5;
const QByteArray noTag = QByteArrayLiteral("-"); ///< no ETag is one: they stand in quotes

/// Folders that a download made, taken away again where nothing came to lie in them.
class MadeFolders
{
public:
    Result<> make(const fs::path& folder)
    {
        std::error_code problem;
        for (fs::path at = folder; !at.empty() && !fs::exists(at, problem); at = at.parent_path()) {
            m_made.push_back(at);
        }
        fs::create_directories(folder, problem);
        return problem ? fail("cannot make this folder: " + problem.message(), {.file = folder.string()})
                       : Result<>();
    }
    void takeAway()
    {
        for (const fs::path& folder : m_made) { // the deepest first; one that holds something stays
            std::error_code ignored;
            fs::remove(folder, ignored);
        }
    }

private:
    std::vector<fs::path> m_made;
};

/// One request, from its start to its end.
class Transfer
{
public:
    Transfer(const Download& what, RunControl& control, const DownloadProgress& progress)
        : m_what(what)
        , m_control(control)
        , m_progress(progress)
        , m_part(QString::fromStdString(what.file + ".part"))
    {
    }

    /// The bytes that came in this and in earlier calls are in FILE.part then.
    Result<> run()
    {
        m_tag = tagOfPart();
        m_had = m_part.exists() && canGoOn() ? m_part.size() : 0;
        if (m_what.bytes > 0 && m_had >= m_what.bytes) {
            m_had = 0; // whole and wrong, or not of this file
        }
        QNetworkRequest request{QUrl(QString::fromStdString(m_what.address))};
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             QNetworkRequest::NoLessSafeRedirectPolicy);
        request.setMaximumRedirectsAllowed(mostRedirections);
        request.setRawHeader("Accept-Encoding", "identity"); // the sum is that of the file as it lies there
        if (m_had > 0) {
            request.setRawHeader("Range", "bytes=" + QByteArray::number(m_had) + "-");
            if (m_tag != noTag) {
                request.setRawHeader("If-Range", m_tag);
            }
        }
        m_reply.reset(m_network.get(request));
        wait();
        m_part.close();
        return outcome();
    }

    /// Whether a part was offered to a server that has no use for it.
    [[nodiscard]] bool mustBeginAnew() const { return m_status == 416; }
    void forgetPart()
    {
        m_part.remove();
        QFile::remove(tagFile());
    }
    /// Whether bytes of two versions may be in the file, of which only the sum tells.
    [[nodiscard]] bool mayBeMixed() const { return m_wentOn && m_tag == noTag; }
    /// What comes of the part in the next call.
    [[nodiscard]] std::string nextTime() const
    {
        return canGoOn() ? "; run the command again to go on"
                         : "; the server names no version of it, so the command begins anew when it is run "
                           "again";
    }
    void takeFoldersAway() { m_folders.takeAway(); }

private:
    void wait()
    {
        QEventLoop loop;
        QTimer silence; // Qt's own time limit counts from the start of some requests
        silence.setSingleShot(true);
        QObject::connect(&silence, &QTimer::timeout, m_reply.get(), [this] {
            m_tooSlow = true;
            m_reply->abort();
        });
        QTimer watch;
        QObject::connect(&watch, &QTimer::timeout, m_reply.get(), [this] {
            if (m_control.isCancelled()) {
                m_reply->abort();
            }
        });
        QObject::connect(m_reply.get(), &QNetworkReply::readyRead, &loop, [&] {
            silence.start(m_what.patience);
            take();
            if (m_status >= 400) {
                m_reply->abort(); // what an error says may be endless
            }
        });
        QObject::connect(m_reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        silence.start(m_what.patience);
        watch.start(std::chrono::milliseconds(50));
        if (!m_reply->isFinished()) {
            loop.exec();
        }
        take();
    }

    /// What has come, into the part.
    void take()
    {
        m_status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if ((m_status != 200 && m_status != 206) || m_problem || m_reply->bytesAvailable() == 0) {
            return;
        }
        if (!m_part.isOpen() && !openPart()) {
            m_reply->abort();
            return;
        }
        const QByteArray bytes = m_reply->readAll();
        m_now += bytes.size();
        if (m_what.bytes > 0 && m_now > m_what.bytes) {
            m_problem = tooLarge();
            m_reply->abort();
            return;
        }
        if (m_part.write(bytes) != bytes.size()) {
            m_problem = Error{"cannot write: " + m_part.errorString().toStdString(),
                              {.file = m_part.fileName().toStdString()},
                              ErrorKind::Transient};
            m_reply->abort();
            return;
        }
        if (m_progress) {
            m_progress(m_now, m_what.bytes);
        }
    }

    bool openPart()
    {
        // 206 goes on where the range was asked to begin, else the bytes are not ours.
        const QByteArray range = m_reply->rawHeader("Content-Range");
        const bool goesOn = m_status == 206 && range.startsWith("bytes " + QByteArray::number(m_had) + "-");
        if (m_status == 206 && !goesOn) {
            m_problem = Error{"the server sent another part than was asked for", {.file = m_what.address}};
            return false;
        }
        if (const Result<> made = m_folders.make(fs::path(m_what.file).parent_path()); !made) {
            m_problem = made.error();
            return false;
        }
        m_now = goesOn ? m_had : 0;
        m_wentOn = goesOn;
        if (!goesOn) {
            keepTag();
        }
        if (!m_part.open(goesOn ? QIODevice::Append : QIODevice::WriteOnly | QIODevice::Truncate)) {
            m_problem = Error{"cannot write: " + m_part.errorString().toStdString(),
                              {.file = m_part.fileName().toStdString()}};
            return false;
        }
        return true;
    }

    // Which version of the file a part is of: its ETag or, without one, its date, and the address. A part
    // without is begun anew, for half of one file and half of another would be neither; but where the sum is
    // known, which tells that in the end.
    [[nodiscard]] QString tagFile() const { return m_part.fileName() + QStringLiteral(".from"); }

    [[nodiscard]] QByteArray tagOfPart() const
    {
        QFile file(tagFile());
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        const QList<QByteArray> lines = file.read(4096).split('\n');
        const bool same = lines.size() >= 2 && lines[0] == QByteArray::fromStdString(m_what.address);
        return same ? lines[1].trimmed() : QByteArray();
    }

    [[nodiscard]] bool canGoOn() const { return !m_tag.isEmpty() && (m_tag != noTag || !m_what.md5.empty()); }

    void keepTag()
    {
        const QByteArray entity = m_reply->rawHeader("ETag");
        const QByteArray date = m_reply->rawHeader("Last-Modified");
        m_tag = !entity.isEmpty() && !entity.startsWith("W/") ? entity : date.isEmpty() ? noTag : date;
        QFile file(tagFile());
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
            m_tag.clear();
            file.remove();
            return;
        }
        file.write(QByteArray::fromStdString(m_what.address) + '\n' + m_tag + '\n');
    }

    [[nodiscard]] Error tooLarge() const
    {
        return {"more bytes came than the file has (" + std::to_string(m_what.bytes) +
                    "): it is not the one that is known here",
                {.file = m_what.address}};
    }

    [[nodiscard]] Result<> outcome() const
    {
        if (m_problem) {
            return std::unexpected(*m_problem);
        }
        if (m_control.isCancelled()) {
            return failCancelled("the download was stopped");
        }
        if (m_tooSlow) {
            return fail("no byte came for " + std::to_string(m_what.patience.count() / 1000) + " seconds" +
                            nextTime(),
                        {.file = m_what.address}, ErrorKind::Transient);
        }
        if (m_status >= 400) {
            return fail("the server answers " + std::to_string(m_status) +
                            (m_status == 404 ? ": the file is not there (any more)" : ""),
                        {.file = m_what.address},
                        m_status == 404 || m_status == 410 ? ErrorKind::NotFound : ErrorKind::Transient);
        }
        if (m_reply->error() != QNetworkReply::NoError) {
            return fail(m_reply->errorString().toStdString() + (m_now > 0 ? nextTime() : ""),
                        {.file = m_what.address}, ErrorKind::Transient);
        }
        if (m_now == 0) {
            return fail("the server sent nothing", {.file = m_what.address}, ErrorKind::Transient);
        }
        return {};
    }

    const Download& m_what;
    RunControl& m_control;
    const DownloadProgress& m_progress;
    QFile m_part;
    MadeFolders m_folders;
    QNetworkAccessManager m_network; // outlives its reply
    std::unique_ptr<QNetworkReply> m_reply;
    QByteArray
        m_tag; ///< of the version that the part is of, noTag where the server names none; empty: no part
    qint64 m_had = 0; ///< of an earlier call
    qint64 m_now = 0; ///< there now; 0 before the first byte
    int m_status = 0;
    bool m_wentOn = false; ///< what came was put behind a part
    bool m_tooSlow = false;
    std::optional<Error> m_problem;
};

/// Whether a page came in the place of the file: no set has one that begins so.
bool isWebPage(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    const QByteArray start =
        file.open(QIODevice::ReadOnly) ? file.read(512).trimmed().toLower() : QByteArray();
    return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head");
}

/// Size and sum of a file that is said to be whole.
Result<> checkWhole(const Download& what, const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) {
        return fail("cannot read this file: " + file.errorString().toStdString(), {.file = path});
    }
    if (what.bytes > 0 && file.size() != what.bytes) {
        return fail("this file has " + std::to_string(file.size()) + " bytes, and should have " +
                        std::to_string(what.bytes),
                    {.file = path}, file.size() < what.bytes ? ErrorKind::Transient : ErrorKind::Wrong);
    }
    if (what.md5.empty()) {
        return {};
    }
    QCryptographicHash sum(QCryptographicHash::Md5);
    if (!sum.addData(&file)) {
        return fail("cannot read this file", {.file = path}, ErrorKind::Transient);
    }
    const std::string found = sum.result().toHex().toStdString();
    return found == lowerCase(what.md5) ? Result<>()
                                        : fail("the checksum is " + found + ", and should be " + what.md5 +
                                                   ": the file was damaged on its way, or is another one",
                                               {.file = path});
}

/// Into its place, once it is on the disk.
Result<> moveToPlace(const std::string& part, const std::string& file)
{
    SNAC_CHECK(flushToDisk(part));
    std::error_code problem;
    fs::rename(part, file, problem);
    return problem ? fail("cannot rename to this file: " + problem.message(), {.file = file}) : Result<>();
}

} // namespace

Result<Downloaded> download(const Download& what, RunControl& control, const DownloadProgress& progress)
{
    std::error_code ignored;
    if (!what.address.starts_with("http://") && !what.address.starts_with("https://")) {
        return fail("files are brought over http and https alone", {.file = what.address});
    }
    if (fs::exists(what.file, ignored)) {
        const Result<> whole = checkWhole(what, what.file);
        return whole ? Result<Downloaded>(Downloaded::WasThere)
                     : fail(whole.error().message + "; it was there before: take it away to get it anew",
                            {.file = what.file});
    }
    const std::string part = what.file + ".part";
    for (bool again = false;; again = true) {
        Transfer transfer(what, control, progress);
        const Result<> came = transfer.run();
        if (!came && transfer.mustBeginAnew() && !again) {
            transfer.forgetPart();
            continue;
        }
        if (!came && came.error().kind == ErrorKind::Wrong) {
            transfer.forgetPart();
        }
        if (!came) {
            transfer.takeFoldersAway();
            return std::unexpected(came.error());
        }
        Result<> whole = checkWhole(what, part);
        if (!whole && transfer.mayBeMixed() && !again && whole.error().kind == ErrorKind::Wrong) {
            transfer.forgetPart();
            continue;
        }
        if (!whole && isWebPage(part)) {
            whole = fail("a web page came and not the file: is a login or a proxy in between?");
        }
        if (!whole && whole.error().kind == ErrorKind::Wrong) {
            transfer.forgetPart();
            transfer.takeFoldersAway();
        }
        if (!whole) {
            const bool cut = whole.error().kind == ErrorKind::Transient;
            return fail(cut ? "the file was cut off: " + whole.error().message + transfer.nextTime()
                            : whole.error().message,
                        {.file = what.address}, whole.error().kind);
        }
        SNAC_CHECK(moveToPlace(part, what.file));
        fs::remove(part + ".from", ignored);
        return Downloaded::New;
    }
}

} // namespace snac::cli
