// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/shell/languages.h"

#include <QSet>
#include <QTest>

using namespace snac::studio;

class TestLanguages : public QObject
{
    Q_OBJECT

private slots:
    void theTableNamesEachOnce()
    {
        QSet<QString> codes;
        for (const Language& language : languages) {
            const QString code = QString::fromLatin1(language.code);
            codes << code;
            QVERIFY2(isLanguage(code), language.code);
            QCOMPARE(languageFor({code}), code);
            QVERIFY2(languageList().contains(QString::fromUtf8(language.name)), language.code);
        }
        QCOMPARE(codes.size(), static_cast<qsizetype>(std::size(languages)));
        QVERIFY(isLanguage(QStringLiteral("en")));
        QVERIFY(!isLanguage(QStringLiteral("xx")));
        QVERIFY(!isLanguage(QStringLiteral("auto")));
        QVERIFY(!isLanguage({}));
    }

    void theFirstSpokenLanguageWins_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* wanted, const char* code) {
            QTest::newRow(*wanted ? wanted : "nothing")
                << QString::fromLatin1(wanted).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                << QString::fromLatin1(code);
        };
        row("de-DE de", "de");
        row("de-AT", "de");
        row("fr-CA fr", "fr");
        row("fr_BE", "fr");
        row("fr-Latn-FR", "fr");
        row("it-IT fr-FR de-DE", "fr");
        row("zh-Hans-CN zh-CN zh", "zh_CN");
        row("zh_SG", "zh_CN"); // writes as China does
        row("zh-TW zh-Hant-TW de-DE", "de");
        // English has no file, and is a choice all the same: German as second does not win over it.
        row("en-GB de-DE", "en");
        row("it-IT", "en");
        row("C", "en");
        row("", "en");
    }

    void theFirstSpokenLanguageWins()
    {
        QFETCH(QStringList, wanted);
        QFETCH(QString, code);
        QCOMPARE(languageFor(wanted), code);
    }
};

QTEST_GUILESS_MAIN(TestLanguages)
#include "tst_languages.moc"
