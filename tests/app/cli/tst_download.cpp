// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "download.h"

#include "file_server.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::cli;
using test::FileServer;

class TestDownload : public QObject
{
    Q_OBJECT

    RunControl m_control;
    QByteArray m_bytes;

    [[nodiscard]] std::string sum() const
    {
        return QCryptographicHash::hash(m_bytes, QCryptographicHash::Md5).toHex().toStdString();
    }

    /// Of /a.gz into FOLDER/sets/a/a.gz.
    [[nodiscard]] Download wanted(const FileServer& server, const QTemporaryDir& folder) const
    {
        return {.address = server.address("/a.gz"),
                .file = folder.filePath("sets/a/a.gz").toStdString(),
                .bytes = m_bytes.size(),
                .md5 = sum()};
    }

    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
    }

    /// All files below a folder, hidden ones too.
    static QStringList everythingIn(const QTemporaryDir& folder)
    {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private slots:
    void initTestCase()
    {
        for (int i = 0; i < 300000; ++i) {
            m_bytes += static_cast<char>(i * 7 + i / 251);
        }
    }

    void bringsAFile()
    {
        FileServer server;
        server.files["/a.gz"] = {.bytes = m_bytes};
        const QTemporaryDir folder;
        std::int64_t last = 0;
        const auto came =
            download(wanted(server, folder), m_control, [&](std::int64_t now, std::int64_t all) {
                QVERIFY(now > last && all == m_bytes.size());
                last = now;
            });
        QVERIFY2(came.has_value(), came ? "" : came.error().toString().c_str());
        QCOMPARE(*came, Downloaded::New);
        QCOMPARE(last, m_bytes.size());
        QCOMPARE(contentOf(folder.filePath("sets/a/a.gz")), m_bytes);
        QCOMPARE(QDir(folder.filePath("sets/a")).entryList(QDir::Files), QStringList{"a.gz"});
        const auto again = download(wanted(server, folder), m_control);
        QCOMPARE(again.value(), Downloaded::WasThere);
        QCOMPARE(server.asked.size(), 1);
    }

    void goesOnWhereItWasCutOff()
    {
        FileServer server;
        server.files["/a.gz"] = {.bytes = m_bytes, .sent = 100000};
        const QTemporaryDir folder;
        const auto cut = download(wanted(server, folder), m_control);
        QVERIFY(!cut);
        QCOMPARE(cut.error().kind, ErrorKind::Transient);
        QVERIFY2(cut.error().message.find("run the command again to go on") != std::string::npos,
                 cut.error().message.c_str());
        QVERIFY(!QFile::exists(folder.filePath("sets/a/a.gz")));
        QCOMPARE(contentOf(folder.filePath("sets/a/a.gz.part")), m_bytes.left(100000));
        server.files["/a.gz"].sent = -1;
        const auto came = download(wanted(server, folder), m_control);
        QVERIFY2(came.has_value(), came ? "" : came.error().toString().c_str());
        QCOMPARE(server.asked.last(), QString("/a.gz from 100000"));
        QCOMPARE(contentOf(folder.filePath("sets/a/a.gz")), m_bytes);
        QVERIFY(!QFile::exists(folder.filePath("sets/a/a.gz.part")));
    }

    /// A server may name no version of the file: the sum tells in the end whether both halves are of one.
    void goesOnWithoutAVersionWhereTheSumIsKnown()
    {
        FileServer server;
        server.files["/a.gz"] = {.bytes = m_bytes, .sent = 100000, .tagged = false};
        const QTemporaryDir folder;
        const auto cut = download(wanted(server, folder), m_control);
        QVERIFY(!cut && cut.error().message.contains("run the command again to go on"));
        server.files["/a.gz"].sent = -1;
        const auto came = download(wanted(server, folder), m_control);
        QVERIFY2(came.has_value(), came ? "" : came.error().toString().c_str());
        QCOMPARE(server.asked.last(), QString("/a.gz from 100000"));
        QCOMPARE(contentOf(folder.filePath("sets/a/a.gz")), m_bytes);
    }

    void twoVersionsWithoutNamesAreBegunAnew()
    {
        FileServer server;
        server.files["/a.gz"] = {.bytes = QByteArray(m_bytes.size(), 'x'), .sent = 100000, .tagged = false};
        const QTemporaryDir folder;
        QVERIFY(!download(wanted(server, folder), m_control));
        server.files["/a.gz"] = {.bytes = m_bytes, .tagged = false};
        const auto came = download(wanted(server, folder), m_control);
        QVERIFY2(came.has_value(), came ? "" : came.error().toString().c_str());
        // Qt asks for what was cut off at its beginning once more by itself.
        QCOMPARE(server.asked.mid(server.asked.size() - 2), (QStringList{"/a.gz from 100000", "/a.gz"}));
        QCOMPARE(contentOf(folder.filePath("sets/a/a.gz")), m_bytes);
        QCOMPARE(everythingIn(folder).filter(".part").size(), 0);
    }

    /// Nothing would tell that two halves are of one file, so nothing else is promised.
    void withoutVersionAndSumItBeginsAnew()
    {
        FileServer server;
        server.files["/a.gz"] = {.bytes = m_bytes, .sent = 100000, .tagged = false};
        const QTemporaryDir folder;
        Download what = wanted(server, folder);
        what.md5.clear();
        const auto cut = download(what, m_control);
        QVERIFY(!cut);
        QVERIFY2(cut.error().message.contains("begins anew") && !cut.error().message.contains("to go on"),
                 cut.error().message.c_str());
        server.files["/a.gz"].sent = -1;
        QVERIFY(download(what, m_control));
        QCOMPARE(server.asked.last(), QString("/a.gz"));
    }

    /// A login in between: to run the command again would bring it again.
    void aPageInThePlaceOfTheFileIsSaid()
    {
        FileServer server;
        server.files["/a.gz"] = {.bytes = "<html>login</html>"};
        const QTemporaryDir folder;
        const auto page = download(wanted(server, folder), m_control);
        QVERIFY(!page);
        QCOMPARE(page.error().kind, ErrorKind::Wrong);
        QVERIFY2(page.error().message.contains("a web page came and not the file") &&
                     !page.error().message.contains("again"),
                 page.error().message.c_str());
        QVERIFY(everythingIn(folder).isEmpty());
    }

    /// Half of one version and half of another would be neither.
    void anotherVersionIsBegunAnew()
    {
        FileServer server;
        server.files["/a.gz"] = {.bytes = QByteArray(m_bytes.size(), 'x'), .sent = 100000};
        const QTemporaryDir folder;
        QVERIFY(!download(wanted(server, folder), m_control));
        QCOMPARE(contentOf(folder.filePath("sets/a/a.gz.part")).size(), 100000);
        server.files["/a.gz"] = {.bytes = m_bytes};
        const auto came = download(wanted(server, folder), m_control);
        QVERIFY2(came.has_value(), came ? "" : came.error().toString().c_str());
        QCOMPARE(contentOf(folder.filePath("sets/a/a.gz")), m_bytes);
        QCOMPARE(everythingIn(folder).filter(".part").size(), 0);
    }

    void anEmptyAnswerAndAnOddAddress()
    {
        FileServer server;
        server.files["/a.gz"] = {.bytes = {}};
        const QTemporaryDir folder;
        const auto empty = download(wanted(server, folder), m_control);
        QVERIFY(!empty);
        QVERIFY2(empty.error().message.find("sent nothing") != std::string::npos,
                 empty.error().message.c_str());
        Download odd = wanted(server, folder);
        odd.address = "file:///etc/passwd";
        const auto local = download(odd, m_control);
        QVERIFY(!local);
        QVERIFY2(local.error().message.find("http") != std::string::npos, local.error().message.c_str());
        QVERIFY(everythingIn(folder).isEmpty());
    }

    void beginsAnewWhereTheServerHasNoParts()
    {
        FileServer server;
        server.files["/a.gz"] = {.bytes = m_bytes, .ranges = false};
        const QTemporaryDir folder;
        QVERIFY(QDir().mkpath(folder.filePath("sets/a")));
        QFile part(folder.filePath("sets/a/a.gz.part"));
        QVERIFY(part.open(QIODevice::WriteOnly) && part.write("of another try") > 0);
        part.close();
        QVERIFY(download(wanted(server, folder), m_control).has_value());
        QCOMPARE(contentOf(folder.filePath("sets/a/a.gz")), m_bytes);
    }

    void aPartThatIsNoneIsForgotten()
    {
        FileServer server;
        server.files["/a.gz"] = {.bytes = m_bytes};
        const QTemporaryDir folder;
        QVERIFY(QDir().mkpath(folder.filePath("sets/a")));
        QFile part(folder.filePath("sets/a/a.gz.part"));
        QVERIFY(part.open(QIODevice::WriteOnly) && part.write(m_bytes + "more") > 0);
        part.close();
        QFile from(folder.filePath("sets/a/a.gz.part.from"));
        QVERIFY(from.open(QIODevice::WriteOnly));
        from.write(QByteArray::fromStdString(server.address("/a.gz")) + "\n" + FileServer::tagOf(m_bytes) +
                   "\n");
        from.close();
        Download what = wanted(server, folder);
        what.bytes = 0; // without a known size the part is offered, and the server answers 416
        QVERIFY(download(what, m_control).has_value());
        QCOMPARE(server.asked, (QStringList{"/a.gz from 300004", "/a.gz"}));
        QCOMPARE(contentOf(folder.filePath("sets/a/a.gz")), m_bytes);
    }

    void failuresLeaveNothing_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("problem");
        QTest::newRow("not there") << 0 << "the server answers 404: the file is not there";
        QTest::newRow("nobody answers") << 1 << "refused";
        QTest::newRow("wrong sum") << 2 << "the checksum is ";
        QTest::newRow("more than it has") << 3 << "more bytes came than the file has (300000)";
        QTest::newRow("round and round") << 4 << "";
        QTest::newRow("silent from the start") << 5 << "no byte came";
    }

    void failuresLeaveNothing()
    {
        QFETCH(int, kind);
        QFETCH(QString, problem);
        FileServer server;
        const QTemporaryDir folder;
        Download what = wanted(server, folder);
        what.patience = std::chrono::milliseconds(kind == 5 ? 100 : 30000);
        QByteArray other = m_bytes;
        other[1000] = static_cast<char>(other[1000] ^ 1);
        switch (kind) {
        case 1:
            server.close();
            break;
        case 2:
            server.files["/a.gz"] = {.bytes = other};
            break;
        case 3:
            server.files["/a.gz"] = {.bytes = m_bytes + "and more"};
            break;
        case 4:
            server.files["/a.gz"] = {.redirect = "/a.gz"};
            break;
        case 5:
            server.files["/a.gz"] = {.bytes = m_bytes, .sent = 0, .stalls = true};
            break;
        default:
            break;
        }
        const auto came = download(what, m_control);
        QVERIFY(!came);
        const QString text = QString::fromStdString(came.error().toString());
        QVERIFY2(text.contains(problem), qPrintable(text));
        QVERIFY2(everythingIn(folder).isEmpty(), qPrintable(everythingIn(folder).join(' ')));
    }

    void aServerThatStopsIsLeft()
    {
        FileServer server;
        server.files["/a.gz"] = {.bytes = m_bytes, .sent = 5000, .stalls = true};
        const QTemporaryDir folder;
        Download what = wanted(server, folder);
        what.patience = std::chrono::milliseconds(200);
        const auto came = download(what, m_control);
        QVERIFY(!came && came.error().kind == ErrorKind::Transient);
        QVERIFY2(came.error().message.starts_with("no byte came for"), came.error().message.c_str());
        QCOMPARE(contentOf(folder.filePath("sets/a/a.gz.part")).size(), 5000);
    }

    void fewerBytesThanTheFileHas()
    {
        FileServer server;
        server.files["/a.gz"] = {.bytes = m_bytes.left(2000)};
        const QTemporaryDir folder;
        const auto came = download(wanted(server, folder), m_control);
        QVERIFY(!came);
        QVERIFY2(came.error().message.find("2000 bytes, and should have 300000") != std::string::npos,
                 came.error().message.c_str());
        QVERIFY(!QFile::exists(folder.filePath("sets/a/a.gz")));
    }

    void redirectionsAreFollowed()
    {
        FileServer server;
        server.files["/a.gz"] = {.redirect = "/b"};
        server.files["/b"] = {.redirect = QByteArray::fromStdString(server.address("/c"))};
        server.files["/c"] = {.bytes = m_bytes};
        const QTemporaryDir folder;
        const auto came = download(wanted(server, folder), m_control);
        QVERIFY2(came.has_value(), came ? "" : came.error().toString().c_str());
        QCOMPARE(server.asked, (QStringList{"/a.gz", "/b", "/c"}));
        QCOMPARE(contentOf(folder.filePath("sets/a/a.gz")), m_bytes);
    }

    void aWrongFileInPlaceIsNotTouched()
    {
        FileServer server;
        const QTemporaryDir folder;
        QVERIFY(QDir().mkpath(folder.filePath("sets/a")));
        QFile mine(folder.filePath("sets/a/a.gz"));
        QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") > 0);
        mine.close();
        const auto came = download(wanted(server, folder), m_control);
        QVERIFY(!came);
        QVERIFY2(came.error().message.find("take it away to get it anew") != std::string::npos,
                 came.error().message.c_str());
        QCOMPARE(contentOf(folder.filePath("sets/a/a.gz")), QByteArray("mine"));
        QVERIFY(server.asked.isEmpty());
    }

    void cancelIsAnswered()
    {
        FileServer server;
        server.files["/a.gz"] = {.bytes = m_bytes, .sent = 7000, .stalls = true};
        const QTemporaryDir folder;
        RunControl control;
        const auto came =
            download(wanted(server, folder), control, [&](std::int64_t, std::int64_t) { control.cancel(); });
        QVERIFY(!came && came.error().isCancelled());
        QVERIFY(QFile::exists(folder.filePath("sets/a/a.gz.part")));
    }
};

QTEST_GUILESS_MAIN(TestDownload)
#include "tst_download.moc"
