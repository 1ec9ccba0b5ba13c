// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/log.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <string>
#include <thread>
#include <vector>

using namespace snac;

class TestLog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("logs/run.log")); }

    [[nodiscard]] QStringList lines() const
    {
        QFile log(file());
        return log.open(QIODevice::ReadOnly)
                   ? QString::fromUtf8(log.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)
                   : QStringList();
    }

private slots:
    void whatIsNoLogIsNotWrittenTo()
    {
        const QTemporaryDir folder;
        for (const char* name : {"study.yaml", "data.csv", "study.snac", "new.snac"}) {
            const QString path = folder.filePath(name);
            const QByteArray content =
                QByteArray(name) == "new.snac" ? QByteArray() : QByteArray("a,b,label\n1,2,x\n3,4,y\n");
            QFile file(path);
            QVERIFY(content.isEmpty() ||
                    (file.open(QIODevice::WriteOnly) && file.write(content) == content.size()));
            file.close();
            const auto opened = snac::openLog(path.toStdString(), snac::LogLevel::Debug);
            QVERIFY2(!opened && opened.error().message.find("no log") != std::string::npos, name);
            QCOMPARE(QFile::exists(path), !content.isEmpty());
            QVERIFY(content.isEmpty() || (file.open(QIODevice::ReadOnly) && file.readAll() == content));
        }
        const std::string log = folder.filePath("run.log").toStdString();
        for (int again = 0; again < 2; ++again) {
            QVERIFY(snac::openLog(log, snac::LogLevel::Debug).has_value());
            snac::logLine(snac::LogLevel::Info, "a line");
            snac::closeLog();
        }
    }
    void cleanup()
    {
        closeLog();
        QFile::remove(file());
        QFile::remove(file() + QStringLiteral(".old"));
    }

    void nothingIsWrittenUntilItIsOpened()
    {
        logLine(LogLevel::Error, "lost");
        QVERIFY(!isLogged(LogLevel::Error));
        QVERIFY(openLog(file().toStdString()));
        QCOMPARE(lines().size(), 0);
    }

    void aLineHasTimeLevelAndText()
    {
        QVERIFY(openLog(file().toStdString()));
        logLine(LogLevel::Debug, "too small");
        logLine(LogLevel::Warning, "trial 17\nfailed \x1b[31m");
        QCOMPARE(lines().size(), 1);
        const QRegularExpression form(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z "
                                                     "warning trial 17\\\\u000afailed \\\\u001b\\[31m$"));
        QVERIFY2(form.match(lines().constFirst()).hasMatch(), qPrintable(lines().constFirst()));
    }

    void goesOnWhereItStood()
    {
        for (int run = 0; run < 2; ++run) {
            QVERIFY(openLog(file().toStdString()));
            logLine(LogLevel::Info, "run");
            closeLog();
            logLine(LogLevel::Info, "after the end");
        }
        QCOMPARE(lines().size(), 2);
    }

    void aLongLogIsSetAside()
    {
        QVERIFY(openLog(file().toStdString()));
        const std::string text(4000, 'x');
        for (int i = 0; i < 300; ++i) {
            logLine(LogLevel::Info, text);
        }
        QVERIFY(openLog(file().toStdString()));
        QCOMPARE(lines().size(), 0);
        QVERIFY(QFile::exists(file() + QStringLiteral(".old")));
    }

    void linesOfThreadsStayWhole()
    {
        QVERIFY(openLog(file().toStdString()));
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([t] {
                for (int i = 0; i < 200; ++i) {
                    logLine(LogLevel::Info, std::string(100, static_cast<char>('a' + t)));
                }
            });
        }
        threads.clear();
        const QStringList all = lines();
        QCOMPARE(all.size(), 800);
        const QRegularExpression whole(QStringLiteral("^\\S+ info (a{100}|b{100}|c{100}|d{100})$"));
        for (const QString& line : all) {
            QVERIFY2(whole.match(line).hasMatch(), qPrintable(line));
        }
    }

    void whatIsNoFileIsRefused()
    {
        QVERIFY(!openLog("/dev/null"));
        QVERIFY(!openLog(m_folder.path().toStdString()));
        const std::string pipe = m_folder.filePath(QStringLiteral("pipe")).toStdString();
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        QVERIFY(!openLog(pipe));
        const QString link = m_folder.filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(m_folder.filePath(QStringLiteral("elsewhere")), link));
        const auto linked = openLog(link.toStdString());
        QVERIFY(!linked);
        QVERIFY(linked.error().message.find("symbolic link") != std::string::npos);
        QVERIFY(!isLogged(LogLevel::Error));
    }
};

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
