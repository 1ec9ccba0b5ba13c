// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_dialog.h"

#include "workbench.h"

#include "snac/studio/pages/sentence_texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>

namespace snac::studio {

ImportDialog::ImportDialog(Workbench& bench, QString folder, QWidget* parent)
    : ImportForm(bench, std::move(folder), QStringLiteral("import"),
                 {tr("Import a network"),
                  tr("A network that another program trained becomes a study of its own: it can be priced "
                     "and made hardware and, with data, scored and compressed. Its own integers, where it "
                     "has some, are kept."),
                  tr("Choose a network: ONNX, NumPy weights, or network.json of a bundle."),
                  tr("Reading the network…")},
                 parent)
    , m_jobs(std::make_unique<AskedJobs>(bench.compress))
{
    setObjectName(QStringLiteral("importDialog"));
    addFields();
    finish(3);
}

ImportDialog::~ImportDialog()
{
    if (!m_jobs->shutdown(1000)) {
        (void)m_jobs.release(); // what still reads is left to the end of the process
    }
}

void ImportDialog::addFields()
{
    addSourceAndStudy(tr("Network"), QStringLiteral("importNetwork"),
                      tr("ONNX or QONNX (.onnx), NumPy weights (.npz), or network.json of a bundle"),
                      tr("Network to import"), tr("Networks (*.onnx *.npz network.json);;All files (*)"));
    m_data = addFile(tr("Data"), QStringLiteral("importData"),
                     tr("Rows with their truth, to score, check and compress with; may be left empty"),
                     tr("Data for the network"), {});
    m_data->setPlaceholderText(tr("none: no scores, no compression"));
    m_label = addField(tr("Truth"), QStringLiteral("importLabel"),
                       tr("The column of the data with the truth"), tr("told by names and contents"));
    m_classes = addField(tr("Classes"), QStringLiteral("importClasses"),
                         tr("Names of the classes in the order of the outputs, with commas between them, "
                            "as the data have them"),
                         tr("those of the file"));
    m_task = new QComboBox;
    m_task->setObjectName(QStringLiteral("importTask"));
    m_task->addItem(tr("as the file says"), QStringLiteral("auto"));
    m_task->addItem(tr("classes"), QStringLiteral("classification"));
    m_task->addItem(tr("numbers (regression)"), QStringLiteral("regression"));
    m_task->addItem(tr("several labels a row"), QStringLiteral("multi_label"));
    form()->addRow(tr("Outputs are"), m_task);
    m_precision = addField(tr("Precision"), QStringLiteral("importPrecision"),
                           tr("Number format of a network without integers of its own, as in ap_fixed<8,3>"),
                           QString::fromStdString(Precision{}.toString()));
    m_standardise = new QCheckBox(tr("Standardise raw features by the training rows"));
    m_standardise->setObjectName(QStringLiteral("importStandardise"));
    m_standardise->setToolTip(tr("For a network that was trained on standardised features and brings no "
                                 "scaler of its own"));
    form()->addRow(QString(), m_standardise);
}

void ImportDialog::setNetwork(const QString& file)
{
    source()->setText(file);
}

QString ImportDialog::nameFor(const QFileInfo& source) const
{
    const bool inBundle = source.fileName() == QLatin1String("network.json");
    return source.isDir() ? source.fileName()
           : inBundle     ? source.absoluteDir().dirName()
                          : source.completeBaseName();
}

QString ImportDialog::otherObstacle() const
{
    if (!m_data->text().isEmpty() && !QFileInfo::exists(m_data->text())) {
        return tr("There is no file %1.").arg(m_data->text());
    }
    const auto asked = request();
    return asked ? QString() : shownSentence(asked.error().message);
}

Result<jobs::ImportRequest> ImportDialog::request() const
{
    jobs::ImportRequest request;
    request.network = source()->text().toStdString();
    request.file = study().toStdString();
    request.data = m_data->text().toStdString();
    request.labelColumn = m_label->text().trimmed().toStdString();
    for (const QString& name : m_classes->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        request.classNames.push_back(name.trimmed().toStdString());
    }
    request.task = fromToken(data::taskTokens, m_task->currentData().toString().toStdString())
                       .value_or(data::TaskChoice());
    request.standardise = m_standardise->isEnabled() && m_standardise->isChecked();
    if (const QString text = m_precision->text().trimmed(); !text.isEmpty()) {
        SNAC_TRY(request.precision, Precision::parse(text.toStdString()));
    }
    return request;
}

void ImportDialog::adjustFields()
{
    m_standardise->setEnabled(!m_data->text().isEmpty());
    m_label->setEnabled(!m_data->text().isEmpty());
}

void ImportDialog::beginImport()
{
    m_jobs->ask(*request(), [this](const jobs::Job& job) {
        const auto* made = job.outcomeAs<jobs::ImportResult>();
        showEnd(made ? QString::fromStdString(made->file) : QString(),
                made ? QString() : shownError(job.outcome().error()));
    });
}

} // namespace snac::studio
