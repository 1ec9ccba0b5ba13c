// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_search_form.h"

#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/pages/setup/form_fields.h"
#include "snac/studio/pages/table_texts.h"
#include "snac/studio/pages/trial_text.h"
#include "snac/widgets/fields/field_form.h"
#include "snac/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace snac::studio {

namespace {

/// The rows of the local search, as they stand on the page Setup.
QVector<widgets::FormField> localSearchRows()
{
    QVector<widgets::FormField> fields = formFields(config::FileKind::Study, hardware::BoardCatalogue());
    const auto known = config::localSearchFields();
    fields.removeIf([&](const widgets::FormField& field) {
        return std::ranges::find(known, field.path.toStdString(), &config::Field::path) == known.end();
    });
    return fields;
}

} // namespace

LocalSearchForm::LocalSearchForm(QWidget* parent)
    : QWidget(parent)
    , m_preset(new QComboBox)
    , m_form(new widgets::FieldForm)
{
    m_preset->setObjectName(QStringLiteral("localSearchPreset"));
    m_preset->setAccessibleName(tr("Preset"));
    for (const config::LocalSearchPreset& preset : config::localSearchPresets()) {
        m_preset->addItem(shownText(preset.name));
        m_preset->setItemData(m_preset->count() - 1, shownText(preset.help), Qt::ToolTipRole);
    }
    m_preset->addItem(tr("settings of your own"));
    m_preset->setToolTip(tr("Settings that belong together; each of them can be changed below."));
    setObjectName(QStringLiteral("localSearchForm"));
    m_form->setLabelsAbove(true);
    m_form->setFields(localSearchRows());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(widgets::spacing::half);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(widgets::spacing::two, widgets::spacing::unit, widgets::spacing::two, 0);
    auto* label = new QLabel(tr("Preset"));
    label->setBuddy(m_preset);
    row->addWidget(label);
    row->addWidget(m_preset, 1);
    layout->addLayout(row);
    layout->addWidget(m_form);
    connect(m_preset, &QComboBox::activated, this, &LocalSearchForm::takePreset);
    connect(m_form, &widgets::FieldForm::valueEdited, this, &LocalSearchForm::write);
    setOptions({});
}

void LocalSearchForm::setOptions(const compression::CompressionOptions& options)
{
    m_base = options;
    m_written.clear();
    showValues();
}

Result<compression::CompressionOptions> LocalSearchForm::options() const
{
    if (!m_outcome.options) {
        return fail(m_outcome.diagnostics.front().message);
    }
    return *m_outcome.options;
}

void LocalSearchForm::flush()
{
    m_form->flush();
}

/// What the study says already is not written: epochs that are written are meant exactly, without least
/// steps.
void LocalSearchForm::write(const QString& path, const QString& yaml)
{
    const std::string key = path.toStdString();
    std::erase_if(m_written, [&](const config::WrittenSetting& setting) { return setting.path == key; });
    if (!yaml.isEmpty() && yaml.toStdString() != config::localSearchValue(key, m_base)) {
        m_written.push_back({key, yaml.toStdString()});
    }
    showValues();
    Q_EMIT edited();
}

/// Writes the settings of the preset into the fields; what the study says already is not written.
void LocalSearchForm::takePreset(int index)
{
    const auto& presets = config::localSearchPresets();
    if (index >= 0 && index < static_cast<int>(presets.size())) {
        m_form->flush();
        for (const config::WrittenSetting& setting : presets[static_cast<std::size_t>(index)].settings) {
            std::erase_if(m_written, [&](const auto& written) { return written.path == setting.path; });
            const config::LocalSearchOutcome alone = config::withLocalSearch(m_base, {setting});
            if (!alone.options || config::localSearchValue(setting.path, *alone.options) !=
                                      config::localSearchValue(setting.path, m_base)) {
                m_written.push_back(setting);
            }
        }
        showValues();
        Q_EMIT edited();
    }
    showPreset();
}

void LocalSearchForm::showPreset()
{
    const auto& presets = config::localSearchPresets();
    const config::LocalSearchPreset* own = m_outcome.options ? config::presetOf(*m_outcome.options) : nullptr;
    m_preset->setCurrentIndex(own ? static_cast<int>(own - presets.data())
                                  : static_cast<int>(presets.size()));
}

void LocalSearchForm::showValues()
{
    m_outcome = config::withLocalSearch(m_base, m_written);
    QHash<QString, widgets::FormValue> values;
    for (const config::Field* field : config::localSearchFields()) {
        const std::string text = config::localSearchValue(field->path, m_base);
        values[QString::fromStdString(std::string(field->path))] = {
            QString::fromStdString(text), !text.empty(), {}};
    }
    for (const config::WrittenSetting& setting : m_written) {
        values[QString::fromStdString(setting.path)] = {QString::fromStdString(setting.yaml), true, {}};
    }
    for (const config::Diagnostic& problem : m_outcome.diagnostics) {
        if (const auto value = values.find(QString::fromStdString(problem.path)); value != values.end()) {
            value->error = shownSentence(problem.message);
        }
    }
    m_form->setValues(values);
    showPreset();
}

} // namespace snac::studio
