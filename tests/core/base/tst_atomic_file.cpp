// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/atomic_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

using namespace snac;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

/// A limit on file sizes while it lives: what a full disk is to a writer.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit m_before{};
};

} // namespace

class TestAtomicFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString& name) { return m_folder.filePath(name); }
    qsizetype files() { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(); }

private slots:
    void init() { QVERIFY(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty()); }
    void cleanup()
    {
        for (const QString& name :
             QDir(m_folder.path()).entryList(QDir::Files | QDir::System | QDir::Hidden)) {
            QVERIFY(QFile::remove(path(name)));
        }
    }

    void replacesTheWholeContent()
    {
        const std::string bytes("a\0b\r\n\xff", 6);
        QVERIFY(replaceFile(path("a.bin").toStdString(), std::string(1 << 20, 'x')).has_value());
        QVERIFY(replaceFile(path("a.bin").toStdString(), bytes).has_value());
        QCOMPARE(contents(path("a.bin")), QByteArray(bytes.data(), 6));
        QCOMPARE(files(), 1);
    }

    /// What is tried on an old file and on none, for both kinds of writers.
    void aFailedWriteLeavesTheOldFile_data()
    {
        QTest::addColumn<bool>("there");
        QTest::addColumn<bool>("byName");
        for (const bool there : {false, true}) {
            QTest::addRow("bytes, %s", there ? "old file" : "no file") << there << false;
            QTest::addRow("writer of its own, %s", there ? "old file" : "no file") << there << true;
        }
    }
    void aFailedWriteLeavesTheOldFile()
    {
        QFETCH(bool, there);
        QFETCH(bool, byName);
        reportOversizeWrites();
        const std::string file = path("report.html").toStdString();
        if (there) {
            QVERIFY(replaceFile(file, "old").has_value());
        }
        const std::string large(200000, 'x');
        Result<> done;
        {
            const FileSizeLimit limit(100000);
            done = byName ? replaceFile(file,
                                        [&](const std::string& name) -> Result<> {
                                            QFile out(QString::fromStdString(name));
                                            const bool written = out.open(QIODevice::WriteOnly) &&
                                                                 out.write(large.data(), 200000) == 200000;
                                            return written && out.flush() ? Result<>() : fail("cannot write");
                                        })
                          : replaceFile(file, large);
        }
        QVERIFY(!done);
        QCOMPARE(done.error().place.file, file);
        if (!byName) {
            QCOMPARE(done.error().kind, ErrorKind::Transient);
            QVERIFY2(done.error().message.find("ulimit") != std::string::npos, done.error().message.c_str());
        }
        QCOMPARE(files(), there ? 1 : 0);
        QCOMPARE(contents(path("report.html")), there ? QByteArray("old") : QByteArray("unreadable"));
    }

    void writersGetANameWithTheSameEnding()
    {
        QString name;
        QVERIFY(replaceFile(path("front.png").toStdString(), [&](const std::string& fresh) -> Result<> {
                    name = QString::fromStdString(fresh);
                    QFile out(name);
                    return out.open(QIODevice::WriteOnly) ? Result<>() : fail("?");
                }).has_value());
        QVERIFY(name.endsWith(".png") && name != path("front.png"));
        QVERIFY(QFileInfo(name).path() == QFileInfo(path("front.png")).path());
        QVERIFY(!QFile::exists(name) && QFile::exists(path("front.png")));
    }

    void linksAndPermissionsStay()
    {
        QVERIFY(replaceFile(path("real.csv").toStdString(), "old").has_value());
        QVERIFY(QFile::setPermissions(path("real.csv"), QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(QFile::link("real.csv", path("link.csv")));
        QVERIFY(replaceFile(path("link.csv").toStdString(), "new").has_value());
        QVERIFY(QFileInfo(path("link.csv")).isSymLink());
        QCOMPARE(contents(path("real.csv")), QByteArray("new"));
        QCOMPARE(QFile::permissions(path("real.csv")) &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOwner),
                 QFile::Permissions());
        QVERIFY(QFile::link("later.csv", path("ahead.csv")));
        QVERIFY(replaceFile(path("ahead.csv").toStdString(), "x").has_value());
        QCOMPARE(contents(path("later.csv")), QByteArray("x"));
    }

    void devicesAndFoldersAreWhatTheyAre()
    {
        QVERIFY(replaceFile("/dev/null", "x").has_value());
        QVERIFY(!QFileInfo("/dev/null").isFile());
        const auto full = replaceFile("/dev/full", "x");
        QVERIFY(!full && full.error().kind == ErrorKind::Transient);
        const auto folder = replaceFile(m_folder.path().toStdString(), "x");
        QVERIFY(!folder && folder.error().message.find("folder") != std::string::npos);
        QVERIFY(!replaceFile(path("no/such/folder").toStdString(), "x"));
        QVERIFY(!replaceFile("", "x"));
    }

    void longNamesFit()
    {
        const QString name = QString(240, 'n') + ".csv";
        QVERIFY(replaceFile(path(name).toStdString(), "x").has_value());
        QCOMPARE(contents(path(name)), QByteArray("x"));
    }

    void anOutputThatIsAnInputIsRefused()
    {
        QVERIFY(replaceFile(path("in.snac").toStdString(), "x").has_value());
        QVERIFY(QFile::link("in.snac", path("soft")));
        QCOMPARE(::link(path("in.snac").toUtf8(), path("hard").toUtf8()), 0);
        const std::string input = path("in.snac").toStdString();
        for (const QString& output : {path("in.snac"), path("soft"), path("hard"), path("./in.snac")}) {
            const auto checked = checkOutput(output.toStdString(), {"", path("none").toStdString(), input});
            QVERIFY2(!checked, qPrintable(output));
            QVERIFY(checked.error().message.find("overwrite") != std::string::npos);
        }
        for (const std::string& output :
             {std::string(), path("other").toStdString(), std::string("/dev/null")}) {
            QVERIFY(checkOutput(output, {input, "/dev/null", ""}).has_value());
        }
        // What is not there yet, by its name and by a link that leads nowhere yet.
        QVERIFY(QFile::link("to-be", path("soft-to-be")));
        for (const char* name : {"to-be", "./to-be", "soft-to-be"}) {
            QVERIFY2(!checkOutput(path(name).toStdString(), {path("to-be").toStdString()}), name);
        }
        QVERIFY(checkOutput(path("to-be").toStdString(), {path("to-be-2").toStdString()}).has_value());
    }
};

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomic_file.moc"
