// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/config/field.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace snac::config;

namespace {

QJsonObject schemaOf(std::string_view path)
{
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(jsonSchema()));
    QJsonObject node = document.object();
    for (const QString& part :
         QString::fromUtf8(path.data(), static_cast<qsizetype>(path.size())).split('.')) {
        node = node["properties"].toObject()[part].toObject();
    }
    return node;
}

} // namespace

class TestFieldDocuments : public QObject
{
    Q_OBJECT

private slots:
    void committedPageIsTheGeneratedOne()
    {
        QFile file(QStringLiteral(SNAC_SOURCE_DIR "/resources/help/study-file.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(QString::fromStdString(referencePage()) == QString::fromUtf8(file.readAll()),
                 "run: snac validate --reference > resources/help/study-file.md");
    }

    void pageHasEveryKey()
    {
        const std::string page = referencePage();
        for (const auto table : {fieldTable(), boardFieldTable()}) {
            for (const Field& field : table) {
                QVERIFY2(page.find("| `" + std::string(field.path) + "` |") != std::string::npos,
                         std::string(field.path).c_str());
            }
        }
        QVERIFY(page.find("Other name: `objective_names`") != std::string::npos);
    }

    void schemaIsJsonAndHasEveryKey()
    {
        QJsonParseError error;
        const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(jsonSchema()), &error);
        QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
        QCOMPARE(document["$schema"].toString(), QString("https://json-schema.org/draft/2020-12/schema"));
        for (const Field& field : fieldTable()) {
            const QJsonObject node = schemaOf(field.path);
            QCOMPARE(node["title"].toString(),
                     QString::fromUtf8(field.label.data(), static_cast<qsizetype>(field.label.size())));
            QCOMPARE(node.contains("default"), !field.defaultText.empty());
        }
        QVERIFY(schemaOf("search.use_hw_metrics")["description"].toString().contains(
            "Other name of search.use_hardware_metrics"));
    }

    void schemaHasLimitsDefaultsAndChoices()
    {
        const QJsonObject trials = schemaOf("search.n_trials");
        QCOMPARE(trials["type"].toString(), QString("integer"));
        QCOMPARE(trials["minimum"].toInt(), 1);
        QCOMPARE(trials["default"].toInt(), 100);
        QCOMPARE(schemaOf("search.loss")["enum"].toArray().first().toString(), QString("auto"));
        QCOMPARE(schemaOf("search_space.layer_widths")["default"].toArray().first().toArray().size(), 4);
        QCOMPARE(schemaOf("search")["additionalProperties"], QJsonValue(false));
        QVERIFY(schemaOf("synthesis.total_bits")["description"].toString().contains("Not used yet"));
    }
};

QTEST_GUILESS_MAIN(TestFieldDocuments)
#include "tst_field_documents.moc"
