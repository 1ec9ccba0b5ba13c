// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/text_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace snac;

class TestTextFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::string path(const QString& name) { return m_folder.filePath(name).toStdString(); }

private slots:
    void writtenIsRead()
    {
        const std::string text("a\0b\r\n\xff", 6);
        QVERIFY(replaceTextFile(path("deep/er/a.txt"), text).has_value());
        QCOMPARE(readTextFile(path("deep/er/a.txt")).value(), text);
        QVERIFY(replaceTextFile(path("deep/er/a.txt"), "new").has_value());
        QCOMPARE(readTextFile(path("deep/er/a.txt")).value(), std::string("new"));
        QCOMPARE(QDir(m_folder.filePath("deep/er")).entryList(QDir::Files).size(), 1); // nothing is left over
    }

    void whatCannotBeWrittenLeavesTheOldFile()
    {
        QVERIFY(replaceTextFile(path("full"), "old").has_value());
        QVERIFY(QDir(m_folder.path()).mkdir("folder"));
        QVERIFY(QFile::exists(m_folder.filePath("folder")));
        const auto overFolder = replaceTextFile(path("folder"), "x");
        QVERIFY(!overFolder && overFolder.error().place.file == path("folder"));
        const auto belowFile = replaceTextFile(path("full/below"), "x");
        QVERIFY(!belowFile && !belowFile.error().message.empty());
        QCOMPARE(readTextFile(path("full")).value(), std::string("old"));
        QCOMPARE(QDir(m_folder.path()).entryList({"*.new*"}, QDir::Files).size(), 0);
    }

    void aPipeIsNotWaitedFor()
    {
        QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
        const auto written = replaceTextFile(path("pipe"), "x");
        QVERIFY(!written && written.error().message.contains("regular file"));
        QVERIFY(QFile::link("nowhere-yet", m_folder.filePath("soft")));
        QVERIFY(replaceTextFile(path("soft"), "x").has_value());
    }

    void whatCannotBeReadSaysWhy()
    {
        QVERIFY(readTextFile(path("nowhere")).error().message.find("No such file") != std::string::npos);
        QVERIFY(readTextFile(m_folder.path().toStdString()).error().message.find("folder") !=
                std::string::npos);
        QVERIFY(replaceTextFile(path("large"), std::string(3U << 20U, 'x')).has_value());
        QVERIFY(readTextFile(path("large"), 2U << 20U).error().message.find("at most 2 MB") !=
                std::string::npos);
        QVERIFY(readTextFile(path("large"), 3U << 20U).has_value());
    }
};

QTEST_GUILESS_MAIN(TestTextFile)
#include "tst_text_file.moc"
