// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/config/text_check.h"

#include <QTest>

using namespace snac::config;

class TestTextCheck : public QObject
{
    Q_OBJECT

private slots:
    void findings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message"); // empty = fit
        QTest::addColumn<int>("line");
        QTest::newRow("fit") << QByteArray("a: [1, 2] # \xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80\n") << "" << 0;
        QTest::newRow("tab between words") << QByteArray("a:\t1 # x\ty\n") << "" << 0;
        QTest::newRow("tab before a comment") << QByteArray("a: 1\n\t# x\n") << "" << 0;
        QTest::newRow("tab line") << QByteArray("a: 1\n\t\n") << "" << 0;
        QTest::newRow("tab indents") << QByteArray("a:\n \tb: 1\n") << "tab" << 2;
        QTest::newRow("null") << QByteArray("a\0b", 3) << "binary" << 1;
        QTest::newRow("delete character") << QByteArray("a\n\x7f") << "binary" << 2;
        QTest::newRow("lone continuation") << QByteArray("\x80") << "UTF-8" << 1;
        QTest::newRow("cut sequence") << QByteArray("\xe2\x82") << "UTF-8" << 1;
        QTest::newRow("overlong") << QByteArray("\xe0\x80\xaf") << "UTF-8" << 1;
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << "UTF-8" << 1;
        QTest::newRow("outside Unicode") << QByteArray("\xf4\x90\x80\x80") << "UTF-8" << 1;
        QTest::newRow("64 brackets") << QByteArray("a: ") + QByteArray(64, '[') + QByteArray(64, ']') << ""
                                     << 0;
        QTest::newRow("65 brackets") << QByteArray("a:\n  ") + QByteArray(65, '{') << "nested deeper" << 2;
        QTest::newRow("open ones in sections") << QByteArray("a: [[[[[[[[\n").repeated(20) << "" << 0;
        QTest::newRow("4 MiB") << QByteArray(4 << 20, 'x') << "" << 0;
        QTest::newRow("more") << QByteArray((4 << 20) + 1, 'x') << "at most 4 MiB" << 1;
    }

    void findings()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        QFETCH(int, line);
        const std::string content = text.toStdString();
        const auto found = checkText(SourceText(content, "f"));
        QCOMPARE(found.empty(), message.isEmpty());
        if (!found.empty()) {
            QVERIFY2(QString::fromStdString(found.front().message).contains(message),
                     found.front().message.c_str());
            QCOMPARE(found.front().place.line, line);
        }
    }

    void allTabsAreFoundUpToALimit()
    {
        const std::string few = "a:\n\tb: 1\n\tc: 2\n";
        QCOMPARE(checkText(SourceText(few, "f")).size(), std::size_t{2});
        std::string many;
        for (int i = 0; i < 500; ++i) {
            many += "\ta: 1\n";
        }
        QCOMPARE(checkText(SourceText(many, "f")).size(), mostFindings);
    }
};

QTEST_GUILESS_MAIN(TestTextCheck)
#include "tst_text_check.moc"
