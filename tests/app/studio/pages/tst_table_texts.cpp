// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/config/field.h"
#include "snac/studio/pages/table_texts.h"
#include "snac/study/quantity.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>
#include <QTranslator>

using namespace snac;
using namespace snac::studio;

namespace {

/// Answers for one text.
class OneText : public QTranslator
{
public:
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        const bool meant = QByteArray(context) == "Tables" && QByteArray(source) == "Accuracy";
        return meant ? QStringLiteral("Genauigkeit") : QString();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestTableTexts : public QObject
{
    Q_OBJECT

private slots:
    /// Else lupdate does not see a text that a table has, and it stays English.
    void theListIsThatOfTheTables()
    {
        QFile file(QStringLiteral(SNAC_SOURCE_DIR "/translations/table_texts.h"));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
        QVERIFY2(QString::fromUtf8(file.readAll()) == tableTextsSource(),
                 "a table has changed: cmake --build build/whole --target table_texts");
    }

    void allOfThemAreListed()
    {
        const QStringList texts = tableTexts();
        for (const auto& row : study::quantities()) {
            QVERIFY(texts.contains(QString::fromStdString(std::string(row.label))));
            QVERIFY(texts.contains(QString::fromStdString(std::string(row.help))));
        }
        for (const auto& field : config::fieldTable()) {
            QVERIFY(texts.contains(QString::fromStdString(std::string(field.label))));
        }
        QVERIFY(!texts.contains(QString()));
    }

    void shownInTheLanguageOfTheWindow()
    {
        QCOMPARE(shownText("Accuracy"), "Accuracy");
        QCOMPARE(shownInSentence("Accuracy"), "accuracy");
        OneText german;
        QCoreApplication::installTranslator(&german);
        QCOMPARE(shownText("Accuracy"), "Genauigkeit");
        QCOMPARE(shownInSentence("Accuracy"), "Genauigkeit"); // a noun keeps its capital
        QCOMPARE(shownText("LUT"), "LUT");
        QCOMPARE(shownText(""), "");
        QCoreApplication::removeTranslator(&german);
    }
};

QTEST_MAIN(TestTableTexts)
#include "tst_table_texts.moc"
