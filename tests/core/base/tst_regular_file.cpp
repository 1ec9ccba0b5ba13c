// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/regular_file.h"

#include <sys/stat.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace snac;

class TestRegularFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::string path(const char* name) { return m_folder.filePath(name).toStdString(); }

    std::string write(const char* name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(name));
        (void)file.open(QIODevice::WriteOnly);
        file.write(content);
        return file.fileName().toStdString();
    }

private slots:
    void readsTheWholeContent()
    {
        const QByteArray content("a\0b\r\n\xff", 6);
        QCOMPARE(readRegularFile(write("a", content)).value(), content.toStdString());
        QCOMPARE(readRegularFile(write("empty", {})).value(), std::string());
        const QByteArray large(3'000'000, 'x');
        QCOMPARE(readRegularFile(write("large", large), 3'000'000).value(), large.toStdString());
        QVERIFY(QFile::link(m_folder.filePath("a"), m_folder.filePath("link")));
        QCOMPARE(readRegularFile(path("link")).value(), content.toStdString());
    }

    /// Nobody writes into the pipe: opening it in the usual way would wait for ever.
    void refusesWhatIsNoFileAtOnce_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("says");
        QVERIFY(::mkfifo(path("pipe").c_str(), 0600) == 0);
        QTest::newRow("pipe") << m_folder.filePath("pipe") << "this is a pipe, not a file";
        QTest::newRow("device without end") << "/dev/zero"
                                            << "this is a device, not a file";
        QTest::newRow("folder") << m_folder.path() << "this is a folder, not a file";
        QVERIFY(QFile::link("/dev/zero", m_folder.filePath("zero")));
        QTest::newRow("link to a device") << m_folder.filePath("zero") << "this is a device, not a file";
    }

    void refusesWhatIsNoFileAtOnce()
    {
        QFETCH(QString, file);
        QFETCH(QString, says);
        const auto read = readRegularFile(file.toStdString());
        QVERIFY(!read);
        QCOMPARE(QString::fromStdString(read.error().message), says);
        QCOMPARE(read.error().place.file, file.toStdString());
    }

    void saysWhyAndOfWhatKind()
    {
        const auto missing = readRegularFile(path("nowhere"));
        QVERIFY(!missing && missing.error().kind == ErrorKind::NotFound);
        const auto large = readRegularFile(write("more", QByteArray(3000, 'x')), 2000);
        QVERIFY(!large && large.error().kind == ErrorKind::Wrong);
        QCOMPARE(large.error().message,
                 std::string("this file is too large: 3 kB, at most 2 kB are read of one"));
    }

    void sizesAreShort()
    {
        QCOMPARE(byteText(0), std::string("0 B"));
        QCOMPARE(byteText(999), std::string("999 B"));
        QCOMPARE(byteText(1800), std::string("1.8 kB"));
        QCOMPARE(byteText(1'849'999), std::string("1.8 MB"));
        QCOMPARE(byteText(3'600'000'000), std::string("3.6 GB"));
    }
};

QTEST_GUILESS_MAIN(TestRegularFile)
#include "tst_regular_file.moc"
