// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/storage/sqlite/database.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace snac::study;

class TestDatabase : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void initTestCase()
    {
        const auto write = [this](const char* name, const QByteArray& text) {
            QFile file(m_folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        };
        write("empty", {});
        write("text", "name: this is YAML\n");
        write("head", "SQLite format 3" + QByteArray(4000, '\0'));
        const auto made = Database::open(m_folder.filePath("good").toStdString(), Database::Mode::Create);
        QVERIFY(made.has_value());
        QVERIFY((*made)->run("CREATE TABLE t (a INTEGER)").has_value());
        QVERIFY((*made)->run("INSERT INTO t VALUES (1)").has_value());
    }

    /// Qt complains where a connection goes before those who hold it: users see that on their terminal.
    void connectionsGoInSilence_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("mode");
        using Mode = Database::Mode;
        for (const char* file : {"good", "empty", "text", "head", "none", "no/folder/at/all", ""}) {
            for (const Mode mode : {Mode::Read, Mode::Shared, Mode::Alone, Mode::Create, Mode::Write}) {
                QTest::addRow("%s %d", file, static_cast<int>(mode))
                    << QString::fromLatin1(file) << static_cast<int>(mode);
            }
        }
    }

    void connectionsGoInSilence()
    {
        QFETCH(QString, file);
        QFETCH(int, mode);
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        const auto opened =
            Database::open(m_folder.filePath(file).toStdString(), static_cast<Database::Mode>(mode));
        if (opened) {
            static_cast<void>((*opened)->value(QStringLiteral("SELECT count(*) FROM t")));
            static_cast<void>((*opened)->value(QStringLiteral("SELECT nonsense")));
            // A question that is not read to its end.
            auto rows = (*opened)->run(QStringLiteral("SELECT name FROM sqlite_master"));
            if (rows) {
                static_cast<void>(rows->next());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
