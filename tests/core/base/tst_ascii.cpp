// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comma_locale.h"

#include "snac/base/ascii.h"
#include "snac/base/fixed_format.h"
#include "snac/base/precision.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <cctype>
#include <clocale>

using namespace snac;

namespace {

/// A source without its comments; texts in quotes stay, which no name of a function stands in.
QString code(const QString& path)
{
    QFile file(path);
    QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    static const QRegularExpression comment(QStringLiteral("//[^\n]*|/\\*.*?\\*/"),
                                            QRegularExpression::DotMatchesEverythingOption);
    return text.remove(comment);
}

} // namespace

class TestAscii : public QObject
{
    Q_OBJECT

    test::CommaLocale m_turkey{QStringLiteral("tr_TR")};

private slots:
    void initTestCase()
    {
        QVERIFY2(m_turkey.isMade(), qPrintable(m_turkey.problem()));
        qputenv("LOCPATH", m_turkey.folder().toUtf8());
    }

    void cleanup() { std::setlocale(LC_ALL, "C"); }

    /// Over all bytes: what <cctype> says in the C locale, in either locale.
    void saysWhatTheCLocaleSays_data()
    {
        QTest::addColumn<bool>("turkish");
        QTest::newRow("C") << false;
        QTest::newRow("Turkish") << true;
    }

    void saysWhatTheCLocaleSays()
    {
        QFETCH(bool, turkish);
        for (int byte = 0; byte < 256; ++byte) {
            std::setlocale(LC_ALL, "C");
            const char c = static_cast<char>(byte);
            const bool digit = std::isdigit(byte) != 0;
            const bool letter = std::isalpha(byte) != 0;
            const bool space = std::isspace(byte) != 0;
            const bool small = std::islower(byte) != 0;
            const bool capital = std::isupper(byte) != 0;
            const char lower = static_cast<char>(std::tolower(byte));
            const char upper = static_cast<char>(std::toupper(byte));
            if (turkish) {
                QVERIFY(std::setlocale(LC_ALL, m_turkey.name().toUtf8().constData()));
                QVERIFY(std::toupper('i') != 'I'); // else the row would say nothing
            }
            QCOMPARE(isDigit(c), digit);
            QCOMPARE(isLetter(c), letter);
            QCOMPARE(isSpace(c), space);
            QCOMPARE(isSmall(c), small);
            QCOMPARE(isCapital(c), capital);
            QCOMPARE(lowerCase(c), lower);
            QCOMPARE(upperCase(c), upper);
        }
        QCOMPARE(lowerCase(std::string_view("INDEX Ä\u0130 ID")), std::string("index Ä\u0130 id"));
    }

    void formatsAreReadInTurkey_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"ap_fixed<8,3>", "AP_FIXED<8,3>", "fixed<8,3>", "Fixed< 8 , 3 >", "FIXED<8,3>"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }

    void formatsAreReadInTurkey()
    {
        QFETCH(QString, text);
        QVERIFY(std::setlocale(LC_ALL, m_turkey.name().toUtf8().constData()));
        const auto format = FixedFormat::parse(text.toStdString());
        QVERIFY2(format.has_value(), format ? "" : format.error().message.c_str());
        QCOMPARE(format->toString(), std::string("ap_fixed<8,3>"));
        const auto precision = Precision::parse(text.toStdString());
        QVERIFY2(precision.has_value(), precision ? "" : precision.error().message.c_str());
        QCOMPARE(precision->toString(), std::string("ap_fixed<8,3>"));
        const auto modes = FixedFormat::parse("ap_fixed<8,3,ap_rnd_min_inf,ap_sat>");
        QVERIFY(modes.has_value());
        QCOMPARE(modes->rounding, Rounding::RndMinInf);
    }

    /// No source of the program calls what follows the locale of the process.
    void noSourceFollowsTheLocale_data()
    {
        QTest::addColumn<QString>("folder");
        for (const char* folder : {"core", "app", "widgets"}) {
            QTest::newRow(folder) << QString::fromLatin1(folder);
        }
    }

    void noSourceFollowsTheLocale()
    {
        QFETCH(QString, folder);
        static const QRegularExpression forbidden(QStringLiteral(
            "\\b(?:std::)?(?:to(?:lower|upper)|is(?:alpha|alnum|digit|xdigit|space|upper|lower|punct|print|"
            "graph|blank)|"
            "strn?casecmp|strcoll|strxfrm|strto(?:d|f|ld|l|ll|ul|ull)|ato(?:f|i|l)|sto(?:d|f|i|l|ll|ul|ull)|"
            "strftime|"
            "localeconv|localeAwareCompare)\\s*\\(|\\bstd::(?:w?regex|locale\\((?!\\s*\"C\")|put_time|get_"
            "time)\\b|"
            "\\bQCollator\\b|\\bQLocale\\(\\)|\\bstd::tolower\\b|\\bsetlocale\\([^,]*,\\s*\"\"\\)"));
        QStringList found;
        int files = 0;
        for (QDirIterator it(QStringLiteral(SNAC_SOURCE_DIR "/") + folder, {"*.cpp", "*.h"}, QDir::Files,
                             QDirIterator::Subdirectories);
             it.hasNext();) {
            const QString path = it.next();
            ++files;
            auto matches = forbidden.globalMatch(code(path));
            while (matches.hasNext()) {
                found << path.mid(qsizetype(sizeof SNAC_SOURCE_DIR)) + ": " + matches.next().captured(0);
            }
        }
        QVERIFY(files > 10);
        QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    }

    void blanksAroundATextAreTakenAway()
    {
        static_assert(trimmed(" \t\r\n\f\va b \n") == "a b");
        static_assert(trimmed("").empty() && trimmed(" \n ").empty());
        QCOMPARE(std::string(trimmed("\xc2\xa0x")), std::string("\xc2\xa0x")); // not one of ASCII
    }
};

QTEST_GUILESS_MAIN(TestAscii)
#include "tst_ascii.moc"
