// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/sealed_text.h"

#include <QTest>

using namespace snac;

class TestSealedText : public QObject
{
    Q_OBJECT

private slots:
    void roundTrip_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("lines") << QByteArray("a,b\n1,2\n");
        QTest::newRow("no end of line") << QByteArray("a");
        QTest::newRow("sealed itself") << QByteArray::fromStdString(sealed("a\n"));
    }

    void roundTrip()
    {
        QFETCH(QByteArray, text);
        const std::string whole = sealed(text.toStdString());
        QVERIFY(isSealed(whole));
        QCOMPARE(unsealed(whole, "f").value(), text.toStdString());
    }

    void everyChangedByteIsNoticed()
    {
        const std::string whole = sealed("step lut 1.25\nbase ff 0.5\n");
        const auto head = whole.find(' ', 2); // "# checksum": without it nothing says that it was sealed
        for (std::size_t at = head + 1; at < whole.size(); ++at) {
            std::string changed = whole;
            changed[at] = changed[at] == '7' ? '8' : '7';
            const auto got = unsealed(changed, "f");
            QVERIFY2(!got, std::to_string(at).c_str());
            QCOMPARE(got.error().place.file, std::string("f"));
        }
        for (std::size_t length = head + 1; length < whole.size(); ++length) {
            QVERIFY(!unsealed(whole.substr(0, length), "f"));
        }
    }

    void textsWithoutSealAreReturned() { QCOMPARE(unsealed("a\nb\n", "f").value(), std::string("a\nb\n")); }
};

QTEST_GUILESS_MAIN(TestSealedText)
#include "tst_sealed_text.moc"
