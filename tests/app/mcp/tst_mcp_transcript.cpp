// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The session in the help page for agents is one of today's program: its calls are made anew, and what it
// shows of each answer must be in the answer. Figures depend on how a processor rounds, and the page says
// which instructions it was made with: with the same ones all of them must be those of the page. With
// SNAC_TRANSCRIPT=FILE the answers are written there, to bring the page up to date.
#include "mcp_client.h"

#include "snac/base/instruction_set.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace snac::test;

namespace {

/// A call as the page has it, and what it shows of the answer.
struct Exchange
{
    QString tool;
    QJsonObject arguments;
    QString shown;
};

QList<Exchange> exchangesOf(const QString& page)
{
    const QString begin = "```\n> ";
    const qsizetype from = page.indexOf(begin);
    const QString session = page.mid(from + 4, page.indexOf("\n```", from + 4) - from - 4);
    QList<Exchange> found;
    static const QRegularExpression call("^> ([a-z_]+) (.*)$",
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression lineOfCall("\n(?=> )");
    for (const QString& part : session.split(lineOfCall)) {
        const auto match = call.match(part.section("\n< ", 0, 0));
        found << Exchange{match.captured(1), QJsonDocument::fromJson(match.captured(2).toUtf8()).object(),
                          part.section("\n< ", 1)};
    }
    return found;
}

} // namespace

class TestMcpTranscript : public QObject
{
    Q_OBJECT

    /// Names of what is shown, with what stands there; values that are cut ("...") have none.
    static QList<QPair<QString, QString>> shownIn(const QString& text)
    {
        static const QRegularExpression pair(
            "\"([A-Za-z_0-9]+)\": "
            "(?:(\"(?:[^\"\\\\.]|\\\\.|\\.(?!\\.\\.))*\")(?=[,}\\]])|(-?[0-9][0-9.e+-]*|true|false))?");
        QList<QPair<QString, QString>> pairs;
        for (auto it = pair.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            pairs.append({match.captured(1), match.captured(2) + match.captured(3)});
        }
        return pairs;
    }

    /// "accuracy lut_pct": what the points have figures of, which depends on no rounding.
    static QStringList shownValueKeys(const QString& text)
    {
        static const QRegularExpression object("\"values\": \\{([^}]*)\\}");
        QStringList found;
        for (auto it = object.globalMatch(text); it.hasNext();) {
            QStringList keys;
            for (const auto& [name, value] : shownIn(it.next().captured(1))) {
                keys << name;
            }
            found << keys.join(' ');
        }
        return found;
    }

    static void addValueKeys(const QJsonValue& value, QStringList& found)
    {
        for (const QJsonValue each : value.toArray()) {
            addValueKeys(each, found);
        }
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key() == "values") {
                found << it.value().toObject().keys().join(' ');
            }
            addValueKeys(it.value(), found);
        }
    }

private slots:
    void sessionOfThePage()
    {
        QFile page(SNAC_SOURCE_DIR "/resources/help/mcp.md");
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(page.readAll());
        const QList<Exchange> exchanges = exchangesOf(text);
        static const QRegularExpression instructions("figures are those of a processor with `([a-z0-9]+)`");
        const auto made = instructions.match(text.simplified());
        QVERIFY(made.hasMatch());
        const auto mine = snac::instructionSetName(snac::chosenInstructionSet());
        const bool mustBeSame =
            made.captured(1) == QString::fromUtf8(mine.data(), static_cast<qsizetype>(mine.size()));
        QVERIFY(exchanges.size() >= 6);
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath("data"));
        const Output data =
            runSnac(folder.path(), {"data", "simulate", "jets", "--rows", "4000", "--out", "data/jets.csv"});
        QVERIFY2(data.code == 0, data.err);
        QFile written(qEnvironmentVariable("SNAC_TRANSCRIPT"));
        const bool writes = !written.fileName().isEmpty() && written.open(QIODevice::WriteOnly);
        McpClient client(folder.path());
        client.initialize();
        QString job;
        QString step;
        bool sameRounding = true;
        for (Exchange exchange : exchanges) {
            QVERIFY2(!exchange.tool.isEmpty() && !exchange.arguments.isEmpty(), qPrintable(exchange.shown));
            if (exchange.arguments.contains("job_id")) {
                exchange.arguments.insert("job_id", job);
            }
            if (exchange.arguments.contains("step") && !sameRounding) {
                exchange.arguments.insert("step", step);
            }
            const QJsonObject result = client.call(exchange.tool, exchange.arguments, 620);
            const QJsonObject content = result.value("structuredContent").toObject();
            const QByteArray answer = QJsonDocument(content).toJson(QJsonDocument::Compact);
            if (writes) {
                written.write("> " + exchange.tool.toUtf8() + "\n< " +
                              QJsonDocument(content).toJson(QJsonDocument::Indented));
            }
            if (result.value("isError").toBool()) {
                const QString told =
                    result.value("content").toArray().at(0).toObject().value("text").toString();
                const QString shown = exchange.shown.trimmed().section("error: ", 1).section(", ...", 0, 0);
                QVERIFY2(!shown.isEmpty() && told.startsWith(shown), qPrintable(told));
                continue;
            }
            job = content.value("job_id").toString(job);
            step = content.value("result")
                       .toObject()
                       .value("local_search")
                       .toObject()
                       .value("suggested")
                       .toString(step);
            QStringList actual;
            addValueKeys(content, actual);
            for (const QString& keys : shownValueKeys(exchange.shown)) {
                QVERIFY2(actual.contains(keys), qPrintable(exchange.tool + ": " + keys));
            }
            for (const auto& [name, value] : shownIn(exchange.shown)) {
                const QByteArray key = '"' + name.toUtf8() + "\":";
                QVERIFY2(answer.contains(key), qPrintable(exchange.tool + ": no " + name));
                const bool isThere =
                    value.isEmpty() || name == "job_id" || answer.contains(key + value.toUtf8());
                sameRounding = sameRounding && (mustBeSame || isThere || name != "hypervolume");
                QVERIFY2(isThere || !sameRounding,
                         qPrintable(exchange.tool + ": " + name + " is not " + value));
            }
        }
        if (!sameRounding) {
            qInfo("this machine rounds in another way than that of the page: figures were not compared");
        }
    }
};

QTEST_GUILESS_MAIN(TestMcpTranscript)
#include "tst_mcp_transcript.moc"
