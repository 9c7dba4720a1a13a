# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

# A test names its fixtures as they come; the strict string rules are for the product. Qt gives each
# test its own folders as definitions, which no test reads and no two could share a precompiled header
# with; and it knows how to print a host address, which none compares.
function(hookbench_test_rules target)
  target_compile_options(${target} PRIVATE -UQT_NO_CAST_FROM_ASCII -UQT_NO_CAST_TO_ASCII
    -UQT_NO_URL_CAST_FROM_STRING -UQT_TESTCASE_SOURCEDIR -UQT_TESTCASE_BUILDDIR -UQT_NETWORK_LIB)
endfunction()

# Precompiled headers, each compiled once and reused by every target of its kind: rooms without Qt,
# rooms with Qt, tests, tests with widgets. (GCC takes one only where the definitions fit, hence kinds.)
# hookbench_precompiled(KIND HEADERS headers… LINKS libraries…)
function(hookbench_precompiled kind)
  cmake_parse_arguments(PRECOMPILED "" "" "HEADERS;LINKS" ${ARGN})
  set(source ${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp)
  if(NOT EXISTS ${source})
    file(WRITE ${source} "")
  endif()
  add_library(hookbench_precompiled_${kind} OBJECT ${source})
  target_link_libraries(hookbench_precompiled_${kind} PRIVATE hookbench_flags ${PRECOMPILED_LINKS})
  target_precompile_headers(hookbench_precompiled_${kind} PRIVATE ${PRECOMPILED_HEADERS})
endfunction()

set(frequent_std <algorithm> <array> <chrono> <functional> <map> <memory> <mutex> <optional> <string>
  <string_view> <utility> <vector>)
set(frequent_qt ${frequent_std} <QByteArray> <QDateTime> <QHash> <QObject> <QString> <QStringList>
  <QTimer> <QUrl> <QVector>)
set(frequent_test ${frequent_qt} <QFile> <QSignalSpy> <QTemporaryDir> <QTest>)
hookbench_precompiled(std HEADERS ${frequent_std} <nlohmann/json.hpp>)
hookbench_precompiled(test HEADERS ${frequent_test} <nlohmann/json.hpp> LINKS Qt6::Test)
hookbench_test_rules(hookbench_precompiled_test)
if(NOT HOOKBENCH_ENGINE_ONLY)
  hookbench_precompiled(qt HEADERS ${frequent_qt} LINKS Qt6::Core)
  hookbench_precompiled(widgettest HEADERS ${frequent_test} <QApplication> <QLabel> <QLineEdit>
    <QPushButton> <QTableView> LINKS Qt6::Test Qt6::Widgets)
  hookbench_test_rules(hookbench_precompiled_widgettest)
endif()

# hookbench_room(NAME SOURCES files… [LINKS PUBLIC|PRIVATE libraries…] [QT]
#   [OWN_PRECOMPILED])
# One folder, one static library hookbench_NAME. QT turns moc on; OWN_PRECOMPILED leaves the headers to
# the caller.
function(hookbench_room name)
  cmake_parse_arguments(ROOM "QT;OWN_PRECOMPILED" "" "SOURCES;LINKS" ${ARGN})
  add_library(hookbench_${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(hookbench_${name} PRIVATE hookbench_flags ${ROOM_LINKS})
  target_include_directories(hookbench_${name} PUBLIC ${CMAKE_SOURCE_DIR})
  if(ROOM_QT)
    set_target_properties(hookbench_${name} PROPERTIES AUTOMOC ON)
    set(kind qt)
  else()
    set(kind std)
  endif()
  if(NOT ROOM_OWN_PRECOMPILED)
    target_precompile_headers(hookbench_${name} REUSE_FROM hookbench_precompiled_${kind})
  endif()
endfunction()

# hookbench_test(NAME file.cpp LINKS libraries… [LABELS labels…] [ENVIRONMENT VAR=value…] [WRAPPER cmd…])
# One QtTest program a unit. WRAPPER is a command that starts it (a keyring, a display).
function(hookbench_test name source)
  cmake_parse_arguments(TEST "" "TIMEOUT" "LINKS;LABELS;ENVIRONMENT;WRAPPER" ${ARGN})
  # A test includes its own .moc. AUTOMOC would add a scan and a second object to each program, which
  # took as long as compiling the tests.
  get_filename_component(stem ${source} NAME_WE)
  set(moc ${CMAKE_CURRENT_BINARY_DIR}/${stem}.moc)
  add_executable(${name} ${source} ${moc})
  qt6_generate_moc(${source} ${moc} TARGET ${name})
  target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
  # One file: nothing to join, and its own types would count as those of an included one.
  set_target_properties(${name} PROPERTIES UNITY_BUILD OFF
    RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_link_libraries(${name} PRIVATE hookbench_flags Qt6::Test ${TEST_LINKS})
  hookbench_test_rules(${name})
  if("${TEST_LINKS}" MATCHES "hookbench_ui")
    target_precompile_headers(${name} REUSE_FROM hookbench_precompiled_widgettest)
  else()
    target_precompile_headers(${name} REUSE_FROM hookbench_precompiled_test)
  endif()
  add_test(NAME ${name} COMMAND ${TEST_WRAPPER} $<TARGET_FILE:${name}>)
  if(NOT TEST_TIMEOUT)
    set(TEST_TIMEOUT 120)
  endif()
  if(HOOKBENCH_SANITIZE STREQUAL "thread")
    # A test that starts a program (curl) forks, and goes on with its own threads.
    list(APPEND TEST_ENVIRONMENT
      TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/tsan.supp:die_after_fork=0)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT} LABELS "${TEST_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;${TEST_ENVIRONMENT}")
endfunction()
